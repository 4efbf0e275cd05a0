package dev.dateline.text.entity;

import dev.dateline.text.token.Tokens;
import java.util.Set;

/** Where a name ends that was cut short behind a preposition. Immutable. */
final class OpenEnds {
    private final Set<String> open = WordLists.KINDS.words("open");

    /** Whether no name ends in the word. */
    boolean open(Tokens tokens, int i) {
        return open.contains(tokens.lower(i));
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
