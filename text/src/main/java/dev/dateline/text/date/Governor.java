package dev.dateline.text.date;

import dev.dateline.text.date.GoverningWords.Role;
import dev.dateline.text.token.Tokens;

/** The words that govern a date: most bare weekdays are past, but {@code expires on friday} and {@code until monday} are not. */
final class Governor {
    /** A verb governs a date over an object of so many words: {@code to leave Nairobi on Thursday}. */
    private static final int REACH = 4;

    /** So many words name what a date is ahead of. */
    private static final int AHEAD = 7;

    /** A word that plans governs what its clause has, but no more words than this. */
    private static final int CLAUSE = 16;

    /** No farther back is a word looked for that looks ahead, however long the sentence. */
    private static final int LOOK_BACK = 40;

    private final GoverningWords words;
    private final Tokens tokens;

    Governor(GoverningWords words, Tokens tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    /** Where the words around a date's tokens point, in a sentence from {@code first} to before {@code end}. */
    Outlook outlook(int first, int token, int next, int end) {
        boolean owns = owns(next, end);
        int last = token - 1;
        while (last >= first && last >= token - 2 && is(last, Role.LIGHT)) {
            last--;
        }
        if (is(last, Role.GONE) || is(token, Role.GONE)) {
            return Outlook.PAST;
        }
        if (is(last, Role.COMING) || asSoonAs(last) || aheadOf(last) || appointed(last)
                ? !over(first, last, next, end)
                : !owns && (governed(first, last) || planned(first, last) || happens(first, last, end))) {
            return Outlook.COMING;
        }
        Outlook told = told(first, last);
        int named = owns ? next + 1 : next;
        boolean due = named < end
                && is(named, Role.DUE)
                && !(last >= first && tokens.lower(last).equals("the"));
        if (is(last, Role.UNLESS_TOLD) || due) {
            return told == Outlook.TOLD || over(first, last, next, end) ? Outlook.AHEAD : Outlook.COMING;
        }
        if (!owns && begins(first, last)) {
            return Outlook.COMING;
        }
        if (vote(named, end)) {
            return told == Outlook.TOLD ? Outlook.AHEAD : Outlook.NEAREST;
        }
        if (owns) {
            return told != Outlook.AHEAD && toldAfter(next, end) == Outlook.TOLD ? Outlook.TOLD : told;
        }
        if (told == Outlook.OPEN && next < end && past(next)) {
            return Outlook.TOLD;
        }
        return told == Outlook.OPEN && fronted(first, last) ? toldAfter(next, end) : told;
    }

    /** Whether the date begins its clause, so that its verb comes after it. */
    private boolean fronted(int first, int last) {
        return last < first
                || tokens.punctuation(last)
                || is(last, Role.JOIN)
                || tokens.lower(last).equals("but");
    }

    /** What the verb of the clause after a date tells: {@code On Friday, he will speak}. */
    private Outlook toldAfter(int next, int end) {
        for (int word = next; word < end && word < next + CLAUSE; word++) {
            String lower = tokens.lower(word);
            if (past(word)) {
                return Outlook.TOLD;
            }
            boolean coming = lower.equals("will")
                    || is(word, Role.PLAN_TO)
                            && word + 1 < end
                            && tokens.lower(word + 1).equals("to");
            if (coming) {
                return Outlook.COMING;
            }
            if (is(word, Role.MAY)) {
                return Outlook.AHEAD;
            }
            boolean hyphen = word == next && lower.equals("-");
            if (hyphen || is(word, Role.CLAUSE) && !lower.equals(",")) {
                return Outlook.OPEN;
            }
        }
        return Outlook.OPEN;
    }

    /** Whether what may happen begins on the date: {@code may be used again from Friday}. */
    private boolean begins(int first, int last) {
        boolean from = last >= first && tokens.lower(last).equals("from");
        for (int word = last - 1; from && word >= first && word > last - AHEAD && !is(word, Role.CLAUSE); word--) {
            if (is(word, Role.MAY)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a meeting or the like is fixed for the date: {@code set a hearing for monday}. */
    private boolean appointed(int last) {
        return last > 0 && tokens.lower(last).equals("for") && is(last - 1, Role.APPOINTMENT);
    }

    /** Whether a vote is dated, which comes again: {@code the november presidential election}. */
    private boolean vote(int named, int end) {
        int word = named < end && is(named, Role.VOTERS) ? named + 1 : named;
        return word < end && is(word, Role.VOTE);
    }

    /** Whether the clause tells in the present tense of what is on the calendar: {@code the fair opens on saturday}. */
    private boolean happens(int first, int last, int end) {
        for (int word = last; word >= first && word > last - CLAUSE && !is(word, Role.CLAUSE); word--) {
            if (past(word)) {
                return false;
            }
            boolean now = is(word, Role.HAPPENS)
                    || word > first && is(word, Role.HAPPEN) && plural(tokens.lower(word - 1))
                    || word > first && is(word, Role.HAPPENING) && is(word - 1, Role.BE)
                    || headline(end) && (is(word, Role.MAY) || infinitive(word, last) || is(word, Role.HAPPEN));
            if (now) {
                return true;
            }
        }
        return false;
    }

    /** A headline has no full stop; what is "to" happen in it is to come. */
    private boolean headline(int end) {
        return !tokens.punctuation(end - 1);
    }

    private static boolean plural(String word) {
        return word.length() > 2
                && word.endsWith("s")
                && !word.endsWith("ss")
                && word.charAt(word.length() - 2) != '\'';
    }

    /** What the words of the clause before a date tell, back to where it begins. */
    private Outlook told(int first, int last) {
        boolean past = false;
        for (int word = last; word >= first && word > last - LOOK_BACK; word--) {
            if (tokens.lower(word).equals(")")) {
                word = opening(word, first);
            } else if (is(word, Role.CLAUSE)) {
                if (word == last && tokens.lower(word).equals("said")) {
                    return Outlook.SAID;
                }
                past |= tokens.lower(word).equals("since") || word == last && is(word, Role.PAST_VERB);
                break;
            }
            if (is(word, Role.PLAN) || is(word, Role.MAY) || infinitive(word, last) || modal(tokens.lower(word))) {
                return Outlook.AHEAD;
            }
            past |= past(word);
        }
        return past ? Outlook.TOLD : Outlook.OPEN;
    }

    /** Where the bracket that ends at a word begins, if not too far off. */
    private int opening(int end, int first) {
        int word = end;
        while (word > first && word > end - CLAUSE && !tokens.lower(word).equals("(")) {
            word--;
        }
        return word;
    }

    /** Whether a word is a verb in the past tense, not the participle of one in the present: {@code the case is heard in may}. */
    private boolean past(int token) {
        String word = tokens.lower(token);
        boolean regular = word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed");
        return (regular || is(token, Role.PAST_VERB)) && !is(token - 1, Role.BE);
    }

    /** Whether the date only tells which thing is meant: {@code will get around Wednesday's ruling}. */
    private boolean owns(int next, int end) {
        return next < end
                && (tokens.lower(next).equals("'s") || tokens.lower(next).equals("s"));
    }

    private boolean asSoonAs(int last) {
        return last > 0 && tokens.lower(last).equals("as") && is(last - 1, Role.LIGHT);
    }

    private boolean aheadOf(int last) {
        for (int of = last; of > 0 && of > last - AHEAD && !tokens.punctuation(of); of--) {
            boolean joins = tokens.lower(of).equals("of") || tokens.lower(of).equals("to");
            if (joins && tokens.lower(of - 1).equals("ahead")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence tells what had been, or a clause of the past begins by the date: {@code by Sunday the minister said}. */
    private boolean over(int first, int last, int next, int end) {
        boolean begins = last == first || last > first && (is(last - 1, Role.CLAUSE) || is(last - 1, Role.JOIN));
        for (int word = Math.max(first, last - LOOK_BACK); word < Math.min(end, next + CLAUSE); word++) {
            boolean past = tokens.lower(word).equals("had") || begins && word >= next && past(word);
            if (past || word >= next && (modal(tokens.lower(word)) || infinitive(word, end - 1))) {
                return past;
            }
        }
        return false;
    }

    private boolean governed(int first, int last) {
        for (int verb = last; verb > first && verb > last - REACH && !tokens.punctuation(verb); verb--) {
            if (is(verb, Role.COMING_VERB)
                    && (modal(tokens.lower(verb - 1)) || tokens.lower(verb - 1).equals("to"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a word of the same clause plans: {@code will}, {@code is scheduled to}; what had been planned is over. A comma
     * may belong to a place ({@code to fly to Pensacola, Florida on Friday}), but not where a verb follows it.
     */
    private boolean planned(int first, int last) {
        boolean verb = false;
        for (int word = last; word >= first && word > last - CLAUSE; word--) {
            boolean comma = tokens.lower(word).equals(",");
            if (is(word, Role.CLAUSE) && !comma || comma && verb) {
                return false;
            }
            boolean plans = is(word, Role.PLAN)
                    || is(word, Role.PLAN_TO)
                            && word < last
                            && (tokens.lower(word + 1).equals("to")
                                    || tokens.lower(word + 1).equals("for"));
            if (plans) {
                return word == first || !is(word - 1, Role.UNPLANNED);
            }
            verb |= past(word);
        }
        return false;
    }

    private static boolean modal(String word) {
        return word.equals("will") || word.equals("would") || word.equals("'ll") || word.equals("ll");
    }

    /** Whether a word is the "to" of a verb, not of a place or a thing. */
    private boolean infinitive(int word, int last) {
        return tokens.lower(word).equals("to") && (word == last || !is(word + 1, Role.THING));
    }

    private boolean is(int token, Role role) {
        return token >= 0 && words.are(tokens.lower(token), role);
    }
}
