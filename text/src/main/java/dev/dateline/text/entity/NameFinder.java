package dev.dateline.text.entity;

import dev.dateline.text.dateline.FoundDateline;
import dev.dateline.text.entity.model.Hash;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.entity.model.Tagger;
import dev.dateline.text.entity.model.Words;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the names in a field: the trained taggers, each where its capitals fit, and what the field itself says. Immutable. */
final class NameFinder {
    private static final int LONGEST_AGENCY = 5;
    private static final int LONGEST_KNOWN = 9;
    /** A class of capitals, see {@link Lexicon#CAPITAL}. */
    private static final int NEARLY_ALWAYS_CAPITAL = 6;

    /** A sentence of so many words, all in capitals, is read as one without. */
    private static final int SHOUTED_WORDS = 4;

    private final Lexicon lexicon;
    private final Tagger printed;
    private final Tagger lowercased;
    private final DefinitionReader definitions = new DefinitionReader();
    private final Set<String> things = WordLists.KINDS.words("thing");
    private final KnownNames known;
    private final Roles roles;

    NameFinder(Lexicon lexicon, Tagger printed, Tagger lowercased, KnownNames known, Roles roles) {
        this.lexicon = lexicon;
        this.printed = printed;
        this.lowercased = lowercased;
        this.known = known;
        this.roles = roles;
    }

    /** The names as the taggers see them, with the corrections that hold in any text. */
    Labels labels(Part part) {
        Tokens tokens = part.tokens();
        Labels labels = new Labels(tagged(part));
        trim(tokens, labels);
        known(tokens, labels);
        return labels;
    }

    /** The acronyms that the text defines, made names with what they stand for. */
    List<Definition> define(Part part, Labels labels) {
        List<Definition> names = new ArrayList<>();
        for (Definition definition : definitions.read(part)) {
            Optional<EntityType> type = type(definition, labels);
            type.ifPresent(found -> {
                labels.set(definition.longFirst(), definition.longEnd(), found);
                labels.set(definition.shortFirst(), definition.shortFirst() + 1, found);
                names.add(definition);
            });
        }
        return names;
    }

    /** What a defined acronym is: hardly ever a person; no name where nothing sees one but the definition. */
    private Optional<EntityType> type(Definition definition, Labels labels) {
        Tokens tokens = definition.part().tokens();
        int seen = labels.outside(definition.shortFirst()) ? 0 : 1;
        boolean place = false;
        for (int i = definition.longFirst(); i < definition.longEnd(); i++) {
            seen += !labels.outside(i) || tokens.style() == Style.PRINTED && tokens.capitalised(i) ? 1 : 0;
            place |= labels.begins(i)
                    && labels.type(i) == EntityType.LOCATION
                    && labels.end(i) - i == definition.longEnd() - definition.longFirst();
        }
        boolean thing = things.contains(tokens.lower(definition.longEnd() - 1));
        int before = definition.longFirst() - 1;
        if (seen == 0 && (thing || before < 0 || !tokens.lower(before).equals("the"))) {
            return Optional.empty();
        }
        return Optional.of(place ? EntityType.LOCATION : thing ? EntityType.MISC : EntityType.ORGANIZATION);
    }

    private byte[] tagged(Part part) {
        Tokens tokens = part.tokens();
        Words words = Words.of(tokens, part.sentences(), lexicon);
        if (tokens.style() != Style.PRINTED) {
            return lowercased.labels(words);
        }
        byte[] labels = printed.labels(words);
        byte[] other = null;
        Sentences sentences = part.sentences();
        for (int s = 0; s < sentences.size(); s++) {
            if (shouted(tokens, sentences.first(s), sentences.end(s))) {
                other = other == null ? lowercased.labels(words) : other;
                System.arraycopy(
                        other, sentences.first(s), labels, sentences.first(s), sentences.end(s) - sentences.first(s));
            }
        }
        return labels;
    }

    private static boolean shouted(Tokens tokens, int first, int end) {
        int words = 0;
        for (int i = first; i < end; i++) {
            if (tokens.word(i)) {
                if (!tokens.allCaps(i) && tokens.end(i) - tokens.start(i) > 1) {
                    return false;
                }
                words++;
            }
        }
        return words >= SHOUTED_WORDS;
    }

    /** Takes titles and courtesies off the front of people's names. */
    private void trim(Tokens tokens, Labels labels) {
        for (int i = 0; i < tokens.size(); i++) {
            if (labels.begins(i) && labels.type(i) == EntityType.PERSON) {
                int end = labels.end(i);
                int first = i;
                while (first < end
                        && (roles.polite(tokens.lower(first)) || first + 1 < end && roles.title(tokens.lower(first)))) {
                    first++;
                }
                if (first == end) {
                    labels.clear(i, end);
                } else if (first > i) {
                    labels.set(first, end, EntityType.PERSON);
                }
            }
        }
    }

    /** Names of the table that the tagger passed over or cut short. */
    private void known(Tokens tokens, Labels labels) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.word(i)) {
                continue;
            }
            int capital = lexicon.of(Hash.word(tokens.form(i))) & Lexicon.CAPITAL;
            boolean begins = labels.free(i) && known.begins(NameKey.bare(tokens.lower(i)));
            int end = begins ? knownEnd(tokens, labels, i) : i + 1;
            boolean alone = end == i + 1 && labels.outside(i) && capital >= NEARLY_ALWAYS_CAPITAL;
            if (end > i + 1 || alone) {
                int first = i;
                int last = end;
                known.name(NameKey.of(tokens, i, end))
                        .filter(match -> !alone || match.as() != KnownNames.As.ALIAS)
                        .ifPresent(match -> labels.set(first, last, surface(match)));
            }
        }
    }

    private static EntityType surface(KnownNames.Match match) {
        return match.as() == KnownNames.As.PEOPLE
                ? EntityType.MISC
                : match.known().type();
    }

    /** The end of the longest name of several words that begins here and cuts into no other. */
    private int knownEnd(Tokens tokens, Labels labels, int first) {
        int longest = first + 1;
        for (int end = first + 2; end <= Math.min(first + LONGEST_KNOWN, tokens.size()); end++) {
            boolean whole = tokens.word(end - 1) && labels.whole(end);
            if (whole && known.name(NameKey.of(tokens, first, end)).isPresent()) {
                longest = end;
            }
        }
        return longest;
    }

    /** Makes names of a dateline's place and agency, and of nothing else in it. */
    void mark(FoundDateline dateline, Labels labels) {
        Tokens tokens = dateline.tokens();
        labels.clear(dateline.first(), dateline.end());
        int first = dateline.first();
        for (int i = first; i <= dateline.placeEnd(); i++) {
            if (i == dateline.placeEnd() || tokens.lower(i).equals(",")) {
                if (i > first) {
                    labels.set(first, i, placeType(NameKey.of(tokens, first, i)));
                }
                first = i + 1;
            }
        }
        dateline.agency().ifPresent(agency -> {
            String key = NameKey.of(agency);
            for (int i = dateline.placeEnd(); i < dateline.end(); i++) {
                for (int end = i + 1; end <= Math.min(i + LONGEST_AGENCY, dateline.end()); end++) {
                    if (labels.outside(i) && NameKey.of(tokens, i, end).equals(key)) {
                        labels.set(i, end, EntityType.ORGANIZATION);
                    }
                }
            }
        });
    }

    private EntityType placeType(String key) {
        return known.name(key).map(match -> match.known().type()).orElse(EntityType.LOCATION);
    }
}
