package dev.dateline.text.date;

import dev.dateline.text.token.Tokens;

/** The words that govern a date: most bare weekdays are past, but {@code expires on friday} and {@code until monday} are not. */
final class Governor {
    /** A verb governs a date over an object of so many words: {@code to leave Nairobi on Thursday}. */
    private static final int REACH = 4;

    /** A word that plans governs what its clause has, but no more words than this. */
    private static final int CLAUSE = 12;

    /** No farther back is a word looked for that looks ahead, however long the sentence. */
    private static final int LOOK_BACK = 40;

    private final Tokens tokens;
    private final Lexeme[] lexemes;

    Governor(Tokens tokens, Lexeme[] lexemes) {
        this.tokens = tokens;
        this.lexemes = lexemes;
    }

    /** Where the words around a token point, in a sentence from {@code first} to before {@code end}. */
    Outlook outlook(int first, int token, int end) {
        int last = token - 1;
        while (last >= first && last >= token - 2 && is(last, Kind.LIGHT)) {
            last--;
        }
        boolean plan = false;
        for (int word = Math.max(first, token - LOOK_BACK); word < token; word++) {
            plan |= is(word, Kind.COMING) || is(word, Kind.PLAN) || modal(tokens.lower(word));
        }
        if (is(last, Kind.GONE)) {
            return Outlook.PAST;
        }
        if (is(last, Kind.COMING) ? !perfect(first, token, end) : governed(first, last) || planned(first, last)) {
            return Outlook.COMING;
        }
        return plan ? Outlook.AHEAD : Outlook.OPEN;
    }

    /** Whether the sentence tells of what had been: {@code until Thursday they had not}. */
    private boolean perfect(int first, int token, int end) {
        for (int word = Math.max(first, token - LOOK_BACK); word < Math.min(end, token + CLAUSE); word++) {
            if (tokens.lower(word).equals("had")) {
                return true;
            }
        }
        return false;
    }

    private boolean governed(int first, int last) {
        for (int verb = last; verb > first && verb > last - REACH && !tokens.punctuation(verb); verb--) {
            if (is(verb, Kind.COMINGVERB) && modal(tokens.lower(verb - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of the same clause plans: {@code will}, {@code is scheduled to}; what had been planned is over. */
    private boolean planned(int first, int last) {
        for (int word = last; word >= first && word > last - CLAUSE && !is(word, Kind.CLAUSE); word--) {
            boolean plans = is(word, Kind.PLAN)
                    || is(word, Kind.PLANTO)
                            && word < last
                            && tokens.lower(word + 1).equals("to");
            if (plans) {
                return word == first || !is(word - 1, Kind.UNPLANNED);
            }
        }
        return false;
    }

    private static boolean modal(String word) {
        return word.equals("to") || word.equals("will") || word.equals("would") || word.equals("'ll");
    }

    private boolean is(int token, Kind kind) {
        Lexeme lexeme = token < 0 ? null : lexemes[tokens.formIndex(token)];
        return lexeme != null && lexeme.is(kind);
    }
}
