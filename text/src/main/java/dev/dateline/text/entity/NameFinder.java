package dev.dateline.text.entity;

import dev.dateline.text.entity.model.Hash;
import dev.dateline.text.entity.model.Label;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.entity.model.Tagger;
import dev.dateline.text.entity.model.Words;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.List;

/** Finds the names in a field: the trained taggers, each where its capitals fit, and what the field itself says. Immutable. */
final class NameFinder {
    /** A sentence of so many words, all in capitals, is read as one without. */
    private static final int SHOUTED_WORDS = 4;

    private final Lexicon lexicon;
    private final Tagger printed;
    private final Tagger lowercased;
    private final DefinitionReader definitionReader = new DefinitionReader();
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
    Labels labels(Part part, List<Definition> definitions) {
        Tokens tokens = part.tokens();
        Labels labels = new Labels(tagged(part));
        trim(tokens, labels);
        known(tokens, labels);
        for (Definition definition : definitions) {
            define(tokens, labels, definition);
        }
        return labels;
    }

    List<Definition> definitions(Part part) {
        return definitionReader.read(part);
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
                while (first < end && (roles.polite(tokens.lower(first)) || first + 1 < end && roles.title(tokens.lower(first)))) {
                    first++;
                }
                if (first == end) {
                    labels.clear(i, end);
                } else if (first > i) {
                    labels.set(first, end, EntityType.PERSON);
                    labels.clear(i, first);
                }
            }
        }
    }

    /** Words of the table that the tagger passed over, if they are hardly ever written without a capital. */
    private void known(Tokens tokens, Labels labels) {
        for (int i = 0; i < tokens.size(); i++) {
            if (labels.outside(i)
                    && tokens.word(i)
                    && (lexicon.of(Hash.word(tokens.form(i))) & Lexicon.CAPITAL) >= 6) {
                String key = NameKey.of(tokens, i, i + 1);
                int token = i;
                known.name(key).ifPresent(match -> {
                    if (match.as() == KnownNames.As.PEOPLE) {
                        labels.set(token, token + 1, EntityType.MISC);
                    } else if (match.as() != KnownNames.As.ALIAS) {
                        labels.set(token, token + 1, match.known().type());
                    }
                });
            }
        }
    }

    /** Makes names of an acronym, wherever it stands alone, and of what it stands for. */
    private static void define(Tokens tokens, Labels labels, Definition definition) {
        int first = definition.longFirst();
        EntityType type = EntityType.ORGANIZATION;
        for (int i = first; i < definition.longEnd(); i++) {
            if (!labels.outside(i) && labels.type(i) == EntityType.MISC && labels.first(i) <= first) {
                type = EntityType.MISC;
            }
        }
        labels.set(first, definition.longEnd(), type);
        labels.set(definition.shortFirst(), definition.shortFirst() + 1, type);
    }

    /** Makes a name of each of these words that stands alone. */
    static void spread(Part part, Labels labels, java.util.Map<String, EntityType> words) {
        Tokens tokens = part.tokens();
        for (int i = 0; i < tokens.size() && !words.isEmpty(); i++) {
            EntityType type = words.get(NameKey.bare(tokens.lower(i)));
            boolean alone = type != null && (labels.outside(i) || labels.end(i) - labels.first(i) == 1);
            if (alone) {
                labels.set(i, i + 1, type);
            }
        }
    }
}
