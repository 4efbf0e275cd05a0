package dev.dateline.text.entity;

import dev.dateline.text.dateline.FoundDateline;
import dev.dateline.text.entity.model.Hash;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.entity.model.Tagger;
import dev.dateline.text.entity.model.Words;
import dev.dateline.text.name.NameKey;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the names in a field: the trained taggers, each where its capitals fit, and what the field itself says. Immutable. */
final class NameFinder {
    private static final int LONGEST_AGENCY = 5;
    /** A sentence of so many words, all in capitals, is read as one without. */
    private static final int SHOUTED_WORDS = 4;

    private final Lexicon lexicon;
    private final Tagger printed;
    private final Tagger lowercased;
    private final DefinitionReader definitions = new DefinitionReader();
    private final Set<String> things = WordLists.KINDS.words("thing");
    private final Set<String> bodies = WordLists.KINDS.words("body");
    private final Set<String> offices = WordLists.KINDS.words("turned");
    private final Set<String> joints = Set.of("of", "the", "on", "for", "and", "in", "'s", "s");
    private final Set<String> commonHeads = WordLists.KINDS.words("common");
    private final KnownNames known;
    private final Trimming trimming;
    private final TableNames table;

    NameFinder(Lexicon lexicon, Tagger printed, Tagger lowercased, KnownNames known, Roles roles, Parties parties) {
        this.lexicon = lexicon;
        this.printed = printed;
        this.lowercased = lowercased;
        this.known = known;
        trimming = new Trimming(lexicon, roles);
        table = new TableNames(known, lexicon, parties);
    }

    /** The names as the taggers see them, with the corrections that hold in any text. */
    Labels labels(FieldText field) {
        Tokens tokens = field.tokens();
        Labels labels = new Labels(tagged(field));
        addresses(tokens, labels);
        split(tokens, labels);
        trimming.trim(tokens, labels);
        table.mark(tokens, labels);
        return labels;
    }

    /** The acronyms that the text defines, made names with what they stand for; no names where that is none. */
    List<Definition> define(FieldText field, Labels labels) {
        List<Definition> names = new ArrayList<>();
        Set<String> common = new HashSet<>();
        for (Definition definition : definitions.read(field)) {
            Optional<EntityType> type = type(definition, labels);
            if (type.isEmpty()) {
                common.add(definition.shortKey());
            }
            type.ifPresent(found -> {
                Definition whole = whole(definition, labels);
                labels.set(whole.longFirst(), whole.longEnd(), found);
                labels.set(whole.shortFirst(), whole.shortFirst() + 1, found);
                names.add(whole);
            });
        }
        for (int i = 0; i < field.tokens().size() && !common.isEmpty(); i++) {
            if (labels.begins(i) && labels.alone(i) && common.contains(NameKey.of(field.tokens(), i, i + 1))) {
                labels.clear(i, i + 1);
            }
        }
        return names;
    }

    /** With all of the name whose end the acronym is of: {@code U.S. Department of Health and Human Services (HHS)}. */
    private Definition whole(Definition definition, Labels labels) {
        int first = definition.longFirst();
        boolean longer = !labels.outside(first)
                && labels.first(first) < first
                && labels.end(labels.first(first)) == definition.longEnd()
                && labels.type(first) == EntityType.ORGANIZATION
                && front(definition.field().tokens(), labels.first(first), first);
        return longer
                ? new Definition(definition.field(), definition.shortFirst(), labels.first(first), definition.longEnd())
                : definition;
    }

    /** Whether words are the front of a name and not another's part: {@code U.S.}, {@code Department of}, but {@code Chapter of the}. */
    private boolean front(Tokens tokens, int first, int end) {
        String last = tokens.lower(end - 1);
        boolean turned = last.equals("of") && end - first > 1 && offices.contains(tokens.lower(end - 2));
        boolean small = tokens.style() == Style.PRINTED && !tokens.capitalised(first);
        return turned || !small && tokens.word(end - 1) && !joints.contains(last);
    }

    /** What a defined acronym is: hardly ever a person; no name where nothing sees one but the definition. */
    private Optional<EntityType> type(Definition definition, Labels labels) {
        Tokens tokens = definition.field().tokens();
        int seen = 0;
        boolean place = false;
        for (int i = definition.longFirst(); i < definition.longEnd(); i++) {
            seen += !labels.outside(i) || tokens.style() == Style.PRINTED && tokens.capitalised(i) ? 1 : 0;
            place |= labels.begins(i)
                    && labels.type(i) == EntityType.LOCATION
                    && labels.end(i) - i == definition.longEnd() - definition.longFirst();
        }
        boolean capitals = tokens.style() != Style.PRINTED;
        for (int i = definition.longFirst(); i < definition.longEnd(); i++) {
            capitals |= tokens.capitalised(i);
        }
        if (!capitals) {
            return Optional.empty();
        }
        String head = tokens.lower(definition.longEnd() - 1);
        int before = definition.longFirst() - 1;
        boolean the = before >= 0 && tokens.lower(before).equals("the");
        boolean thing = things.contains(head) && !body(definition, labels);
        if (seen == 0 && (thing || commonHeads.contains(head) || !the && labels.outside(definition.shortFirst()))) {
            return Optional.empty();
        }
        if (person(definition, labels)) {
            return Optional.of(EntityType.PERSON);
        }
        EntityType type = thing ? EntityType.MISC : EntityType.ORGANIZATION;
        EntityType found = place ? EntityType.LOCATION : type;
        return Optional.of(known.name(definition.longKey())
                .map(match -> match.known().type())
                .orElse(found));
    }

    /** Whether what ends like a thing is a body: {@code Court of Human Rights}, and a network as the tagger has it. */
    private boolean body(Definition definition, Labels labels) {
        Tokens tokens = definition.field().tokens();
        int first = definition.longFirst();
        boolean tagged = tokens.lower(definition.longEnd() - 1).equals("network")
                && labels.begins(first)
                && labels.type(first) == EntityType.ORGANIZATION
                && labels.end(first) == definition.longEnd();
        return tagged
                || IntStream.range(first, definition.longEnd() - 1)
                        .mapToObj(tokens::lower)
                        .anyMatch(bodies::contains);
    }

    /** {@code Mohammed bin Salman (MBS)}. */
    private boolean person(Definition definition, Labels labels) {
        int first = definition.longFirst();
        int known = lexicon.of(Hash.word(definition.field().tokens().form(first)));
        return (known & Lexicon.FIRST_NAME) != 0
                && labels.begins(first)
                && labels.type(first) == EntityType.PERSON
                && labels.end(first) == definition.longEnd();
    }

    private byte[] tagged(FieldText field) {
        Tokens tokens = field.tokens();
        Words words = Words.of(tokens, field.sentences(), lexicon);
        if (tokens.style() != Style.PRINTED) {
            return lowercased.labels(words);
        }
        byte[] labels = printed.labels(words);
        byte[] other = null;
        Sentences sentences = field.sentences();
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

    /** The addresses of pages and mailboxes are no names, nor parts of any. */
    private static void addresses(Tokens tokens, Labels labels) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!labels.outside(i) && tokens.address(i)) {
                EntityType type = labels.type(i);
                int first = labels.first(i);
                int end = labels.end(i);
                labels.clear(first, end);
                if (first < i) {
                    labels.set(first, i, type);
                }
                if (i + 1 < end) {
                    labels.set(i + 1, end, type);
                }
            }
        }
    }

    /** Parts places that a comma or a dash of its own stands between: {@code Tartu, Estonia}. */
    private static void split(Tokens tokens, Labels labels) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            boolean between =
                    tokens.lower(i).equals(",") || tokens.punctuation(i) && !tokens.joined(i) && !tokens.joined(i + 1);
            if (between && !labels.free(i) && labels.type(i) == EntityType.LOCATION) {
                int first = labels.first(i);
                int end = labels.end(i);
                labels.set(first, i, EntityType.LOCATION);
                if (i + 1 < end) {
                    labels.set(i + 1, end, EntityType.LOCATION);
                }
            }
        }
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
