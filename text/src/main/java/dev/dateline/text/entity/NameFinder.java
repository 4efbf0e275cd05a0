package dev.dateline.text.entity;

import dev.dateline.text.dateline.FoundDateline;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.entity.model.Tagger;
import dev.dateline.text.entity.model.Words;
import dev.dateline.text.name.NameKey;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;

/** Finds the names in a field: the trained taggers, each where its capitals fit, and what the field itself says. Immutable. */
final class NameFinder {
    private static final int LONGEST_AGENCY = 5;
    /** A sentence of so many words, all in capitals, is read as one without. */
    private static final int SHOUTED_WORDS = 4;

    private final Lexicon lexicon;
    private final Tagger printed;
    private final Tagger lowercased;
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
