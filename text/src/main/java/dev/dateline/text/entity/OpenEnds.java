package dev.dateline.text.entity;

import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.Set;

/** Where a name ends that was cut short behind a preposition. Immutable. */
final class OpenEnds {
    private final Set<String> open = WordLists.KINDS.words("open");
    private final Set<String> countries = WordLists.KINDS.words("country");

    /** Whether no name ends in the word. */
    boolean open(Tokens tokens, int i) {
        return open.contains(tokens.lower(i));
    }

    /** What the whole name is: the {@code Republic of the Sudan} is a country. */
    EntityType type(Tokens tokens, int first, EntityType type) {
        return countries.contains(tokens.lower(first)) ? EntityType.LOCATION : type;
    }

    /** Behind the name that follows, {@code Supreme Court of the United States}, or before the preposition where none does. */
    int end(Tokens tokens, Labels labels, int first, int end) {
        if (end - first > 1 && end < tokens.size() && open(tokens, end - 1) && labels.begins(end)) {
            return labels.end(end);
        }
        int last = end;
        while (last - first > 1 && (open(tokens, last - 1) || last < end && tokens.punctuation(last - 1))) {
            last--;
        }
        return last;
    }
}
