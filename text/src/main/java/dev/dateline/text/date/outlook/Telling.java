package dev.dateline.text.date.outlook;

import dev.dateline.text.date.outlook.GoverningWords.Role;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;

/** Whether a sentence tells what was or what is to come, by the verbs of the clause around a date. */
final class Telling {
    /** A clause has no more words than this. */
    static final int CLAUSE = 16;

    /** So many words name who was told. */
    private static final int TOLD_WHOM = 5;

    /** No farther back is a word looked for that looks ahead, however long the sentence. */
    private static final int LOOK_BACK = 40;

    /** So many words may introduce a sentence: {@code Still, by Friday}. */
    private static final int INTRODUCED = 5;

    private final GoverningWords words;
    private final Tokens tokens;
    private final Verbs verbs;

    Telling(GoverningWords words, Tokens tokens, Verbs verbs) {
        this.words = words;
        this.tokens = tokens;
        this.verbs = verbs;
    }

    /** What the words of the clause before a date tell, back to where it begins. */
    Outlook before(int first, int last) {
        boolean past = false;
        for (int word = last; word >= first && word > last - LOOK_BACK; word--) {
            if (tokens.lower(word).equals(")")) {
                word = opening(word, first);
            } else if (is(word, Role.CLAUSE)) {
                if (saidThen(word, last)) {
                    return Outlook.SAID;
                }
                past |= tokens.lower(word).equals("since")
                        || is(word, Role.PAST_VERB)
                                && (word == last
                                        || word > first
                                                && tokens.lower(word - 1).equals("had"));
                break;
            }
            if (perfectInfinitive(word)) {
                past = true;
                continue;
            }
            boolean plan =
                    is(word, Role.PLAN) && !verbs.compared(first, word) && !verbs.because(word) || verbs.modal(word);
            if (plan && !verbs.silent(word) || is(word, Role.MAY) || verbs.infinitive(word, last)) {
                return Outlook.AHEAD;
            }
            past |= verbs.past(word);
        }
        return past ? Outlook.TOLD : Outlook.OPEN;
    }

    /** Whether a word begins the infinitive of what was: {@code seems to have abused it}, not {@code to have both houses agree}. */
    private boolean perfectInfinitive(int word) {
        return word + 2 < tokens.size()
                && tokens.lower(word).equals("to")
                && tokens.lower(word + 1).equals("have")
                && (verbs.past(word + 2) || tokens.lower(word + 2).endsWith("en"));
    }

    /** Whether the date is when something was said: {@code said at a meeting on Friday}, {@code told the BBC in January}. */
    private boolean saidThen(int word, int last) {
        String verb = tokens.lower(word);
        if (word > 0 && tokens.lower(word - 1).equals("had")) {
            return false;
        }
        int then = verb.equals("said") && word < last && is(word + 1, Role.SAID_WHAT) ? word + 1 : word;
        return verb.equals("said") && (then == last || is(then + 1, Role.PLACE))
                || verb.equals("told") && word < last && last - word <= TOLD_WHOM;
    }

    /** Where the bracket that ends at a word begins, if not too far off. */
    int opening(int end, int first) {
        int word = end;
        while (word > first && word > end - CLAUSE && !tokens.lower(word).equals("(")) {
            word--;
        }
        return word;
    }

    /** Where the bracket that begins at a word ends, if not too far off. */
    private int closing(int begin, int end) {
        int word = begin;
        while (word + 1 < end && word < begin + CLAUSE && !tokens.lower(word).equals(")")) {
            word++;
        }
        return word;
    }

    /** What the verb of the clause after a date tells: {@code On Friday, he will speak}. */
    Outlook after(int next, int end) {
        boolean present = false;
        boolean happens = false;
        for (int word = next; word < end && word < next + CLAUSE; word++) {
            String lower = tokens.lower(word);
            if (lower.equals("(")) {
                word = closing(word, end);
                continue;
            }
            if (lower.equals("so") && word + 1 < end && tokens.lower(word + 1).equals("far")) {
                return Outlook.OPEN;
            }
            if (inserted(next, word) || lower.equals("said") && word + 2 >= end) {
                continue;
            }
            boolean by = word + 1 < end && tokens.lower(word + 1).equals("by");
            if (verbs.past(word)
                    && !(by && word > next && tokens.lower(word - 1).equals(","))) {
                return present ? Outlook.OPEN : Outlook.TOLD;
            }
            present |= is(word, Role.BE);
            happens |= word > next + 1 && is(word, Role.HAPPENS);
            boolean to = word + 1 < end && tokens.lower(word + 1).equals("to");
            boolean now = word > next && is(word - 1, Role.BE);
            boolean coming = verbs.modal(word) && !lower.startsWith("would")
                    || is(word, Role.PLAN_TO) && (to || now)
                    || is(word, Role.PLAN) && now
                    || is(word, Role.BE) && to;
            if (coming) {
                return Outlook.COMING;
            }
            if (is(word, Role.MAY)) {
                return Outlook.AHEAD;
            }
            boolean hyphen = word == next && lower.equals("-");
            if (hyphen || is(word, Role.CLAUSE) && !lower.equals(",")) {
                break;
            }
        }
        return happens ? Outlook.COMING : Outlook.OPEN;
    }

    /**
     * Whether a verb only says who says so: {@code On Friday, officials said, the road will reopen}. Without quotes in the text
     * it could as well be what was said on the day.
     */
    private boolean inserted(int next, int word) {
        return tokens.style() == Style.PRINTED && sayingSo(next, word);
    }

    private boolean sayingSo(int next, int word) {
        return tokens.lower(next).equals(",")
                && tokens.lower(word).equals("said")
                && word + 2 < tokens.size()
                && tokens.lower(word + 1).equals(",")
                && tokens.word(word + 2);
    }

    /** Whether the sentence tells what had been, or a clause of the past begins by the date: {@code by Sunday the minister said}. */
    boolean over(int first, int last, int next, int end) {
        boolean clause = last > first && (is(last - 1, Role.CLAUSE) || is(last - 1, Role.JOIN));
        boolean begins = last == first
                || clause
                        && (last < first + INTRODUCED || !tokens.lower(last - 1).equals(","));
        for (int word = Math.max(first, last - LOOK_BACK); word < Math.min(end, next + CLAUSE); word++) {
            if (word >= next && tokens.lower(word).equals(";")) {
                return false;
            }
            boolean past = tokens.lower(word).equals("had")
                    || begins && word >= next && verbs.past(word) && !sayingSo(next, word);
            if (past || word >= next && (verbs.modal(word) || verbs.infinitive(word, end - 1))) {
                return past;
            }
        }
        return false;
    }

    /** Whether the clause after a date tells what had been done: {@code By Sunday, the party had raised a million}. */
    boolean had(int next, int end) {
        for (int word = next; word < Math.min(end, next + CLAUSE) && !verbs.modal(word); word++) {
            if (tokens.lower(word).equals("had")) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is what a word's possessive tells: {@code Spain's envoy}, {@code Friday's ruling}. */
    boolean owner(int name) {
        return name + 1 < tokens.size()
                && (tokens.lower(name + 1).equals("'s")
                        || tokens.lower(name + 1).equals("s"));
    }

    private boolean is(int token, Role role) {
        return token >= 0 && words.are(tokens.lower(token), role);
    }
}
