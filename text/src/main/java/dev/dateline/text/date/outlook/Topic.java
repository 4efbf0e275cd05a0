package dev.dateline.text.date.outlook;

import dev.dateline.text.date.outlook.GoverningWords.Role;
import dev.dateline.text.token.Tokens;

/** Whether a text tells of something, by how many words of it it has: of matches, whose halves are none of a year; of votes. */
public final class Topic {
    private final GoverningWords words;
    private final Tokens tokens;
    private final Role role;
    private final int telling;
    /** How many such words the text has; negative until that is asked. */
    private int count = -1;
    /** The first word of the sentence that was asked for last. */
    private int sentence = -1;

    private boolean inSentence;

    /** @param telling so many words tell of it */
    public Topic(GoverningWords words, Tokens tokens, Role role, int telling) {
        this.words = words;
        this.tokens = tokens;
        this.role = role;
        this.telling = telling;
    }

    /** Whether the text tells of it. */
    public boolean ofText() {
        if (count < 0) {
            count = count(0, tokens.size());
        }
        return count >= telling;
    }

    /** Whether a sentence has a word of it; that of the sentence asked for last is known. */
    public boolean in(int first, int end) {
        if (sentence != first) {
            sentence = first;
            inSentence = count(first, end) > 0;
        }
        return inSentence;
    }

    private int count(int first, int end) {
        int found = 0;
        for (int word = first; word < end; word++) {
            found += words.are(tokens.lower(word), role) ? 1 : 0;
        }
        return found;
    }
}
