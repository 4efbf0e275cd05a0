package dev.dateline.text.date;

import dev.dateline.text.token.Tokens;

/** The words that govern a date: most bare weekdays are past, but {@code expires on friday} and {@code until monday} are not. */
final class Governor {
    /** A verb governs a weekday over an object of so many words: {@code to leave Nairobi on Thursday}. */
    private static final int REACH = 4;

    /** No farther back is a word looked for that looks ahead, however long the sentence. */
    private static final int LOOK_BACK = 40;

    private final Tokens tokens;
    private final Lexeme[] lexemes;

    Governor(Tokens tokens, Lexeme[] lexemes) {
        this.tokens = tokens;
        this.lexemes = lexemes;
    }

    /** Where the words before a token of a sentence that begins at {@code first} point. */
    Outlook outlook(int first, int token) {
        int i = token - 1;
        while (i >= first && i >= token - 2 && light(tokens.lower(i))) {
            i--;
        }
        if (is(i, Kind.GONE)) {
            return Outlook.PAST;
        }
        if (is(i, Kind.COMING) || governed(i)) {
            return Outlook.COMING;
        }
        for (int word = Math.max(first, token - LOOK_BACK); word < token; word++) {
            if (is(word, Kind.COMING) || auxiliary(tokens.lower(word))) {
                return Outlook.AHEAD;
            }
        }
        return Outlook.OPEN;
    }

    private boolean governed(int last) {
        for (int verb = last; verb > 0 && verb > last - REACH && !tokens.punctuation(verb); verb--) {
            boolean will = tokens.lower(verb - 1).equals("will");
            if (will || is(verb, Kind.COMINGVERB) && auxiliary(tokens.lower(verb - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean light(String word) {
        return word.equals("on") || word.equals("early") || word.equals("late") || word.equals("next");
    }

    private static boolean auxiliary(String word) {
        return word.equals("to") || word.equals("will") || word.equals("would") || word.equals("'ll");
    }

    private boolean is(int token, Kind kind) {
        Lexeme lexeme = token < 0 ? null : lexemes[tokens.formIndex(token)];
        return lexeme != null && lexeme.is(kind);
    }
}
