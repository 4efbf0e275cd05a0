package dev.dateline.text.date;

import dev.dateline.text.date.GoverningWords.Role;
import dev.dateline.text.token.Tokens;

/** The words that govern a date: most bare weekdays are past, but {@code expires on friday} and {@code until monday} are not. */
final class Governor {
    /** A verb governs a date over an object of so many words: {@code to leave Nairobi on Thursday}. */
    private static final int REACH = 4;

    /** A text with so many words of matches tells of them. */
    private static final int OF_MATCHES = 2;

    /** So many words name what a date is ahead of. */
    private static final int AHEAD = 7;

    private final GoverningWords words;
    private final Tokens tokens;
    private final Telling telling;
    /** Whether the text tells of matches; null until that is asked. */
    private Boolean ofMatches;

    Governor(GoverningWords words, Tokens tokens) {
        this.words = words;
        this.tokens = tokens;
        telling = new Telling(words, tokens);
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
        if (is(last, Role.COMING) || asSoonAs(last) || aheadOf(last) || untilAfter(first, last) || appointed(last)
                ? !telling.over(first, last, next, end)
                : !owns && (governed(first, last) || planned(first, last) || happens(first, last, end))) {
            return Outlook.COMING;
        }
        Outlook told = telling.before(first, last);
        int named = owns ? next + 1 : next;
        boolean due = named < end
                && is(named, Role.DUE)
                && !(last >= first && tokens.lower(last).equals("the"));
        if (is(last, Role.UNLESS_TOLD) || due) {
            return told == Outlook.TOLD || telling.over(first, last, next, end) ? Outlook.AHEAD : Outlook.COMING;
        }
        if (!owns && (begins(first, last) || last >= first && is(last, Role.BE))) {
            return Outlook.COMING;
        }
        if (!owns && next < end && is(next, Role.FUTURES)) {
            return Outlook.NEAREST;
        }
        if (vote(named, end)) {
            if (fronted(first, last) && telling.after(named, end) == Outlook.COMING) {
                return Outlook.COMING;
            }
            return told == Outlook.TOLD ? Outlook.AHEAD : Outlook.NEAREST;
        }
        if (owns) {
            if (told != Outlook.TOLD && event(next + 1, end)) {
                return telling.after(next + 2, end);
            }
            return told != Outlook.AHEAD && telling.after(next, end) == Outlook.TOLD ? Outlook.TOLD : told;
        }
        boolean results = next < end && is(next, Role.RESULTS) && telling.after(next, end) == Outlook.OPEN;
        if (told == Outlook.OPEN && (results || next < end && telling.past(next))) {
            return Outlook.TOLD;
        }
        return told == Outlook.OPEN && fronted(first, last) ? telling.after(next, end) : told;
    }

    /** Whether a sentence tells of a match, or its text does and it tells of no business. */
    boolean match(int first, int end) {
        return count(Role.MATCH, first, end) > 0 || count(Role.RESULTS, first, end) == 0 && ofMatches();
    }

    private boolean ofMatches() {
        if (ofMatches == null) {
            ofMatches = count(Role.MATCH, 0, tokens.size()) >= OF_MATCHES;
        }
        return ofMatches;
    }

    private int count(Role role, int first, int end) {
        int count = 0;
        for (int word = first; word < end; word++) {
            count += is(word, role) ? 1 : 0;
        }
        return count;
    }

    /** Whether the date begins its clause, or what its subject is called, so that its verb comes after it. */
    private boolean fronted(int first, int last) {
        return last < first
                || last == first
                        && (tokens.lower(last).equals("the")
                                || tokens.lower(last).equals("from"))
                || tokens.punctuation(last)
                || is(last, Role.JOIN)
                || tokens.lower(last).equals("but")
                || last == first + 1 && tokens.lower(first).equals("at");
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
        for (int word = last; word >= first && word > last - Telling.CLAUSE && !is(word, Role.CLAUSE); word--) {
            if (telling.past(word)) {
                return false;
            }
            boolean now = is(word, Role.HAPPENS)
                    || word > first
                            && is(word, Role.HAPPEN)
                            && (is(word - 1, Role.THEY) || plural(tokens.lower(word - 1)))
                    || word > first && is(word, Role.DO) && is(word - 1, Role.THEY)
                    || word > first && is(word, Role.HAPPENING) && is(word - 1, Role.BE)
                    || headline(end) && (is(word, Role.MAY) || telling.infinitive(word, last) || is(word, Role.HAPPEN));
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

    /** Whether the date only tells which thing is meant: {@code will get around Wednesday's ruling}. */
    private boolean owns(int next, int end) {
        return next < end
                && (tokens.lower(next).equals("'s") || tokens.lower(next).equals("s"));
    }

    /** Whether what it owns is on the calendar: {@code Wednesday's match}, {@code Sunday's title fight}. */
    private boolean event(int owned, int end) {
        return owned < end && is(owned, Role.EVENT) || owned + 1 < end && is(owned + 1, Role.EVENT);
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

    /** Whether something waits for what is dated: {@code will wait until after the talks in February}. */
    private boolean untilAfter(int first, int last) {
        for (int after = last; after > first && after > last - AHEAD && !tokens.punctuation(after); after--) {
            if (tokens.lower(after).equals("after") && tokens.lower(after - 1).equals("until")) {
                return telling.before(first, after - 2) != Outlook.TOLD;
            }
        }
        return false;
    }

    private boolean governed(int first, int last) {
        for (int verb = last; verb > first && verb > last - REACH && !tokens.punctuation(verb); verb--) {
            if (is(verb, Role.COMING_VERB)
                    && (telling.modal(verb - 1) || tokens.lower(verb - 1).equals("to"))) {
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
        for (int word = last; word >= first && word > last - Telling.CLAUSE; word--) {
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
            verb |= telling.past(word);
        }
        return false;
    }

    private boolean is(int token, Role role) {
        return token >= 0 && words.are(tokens.lower(token), role);
    }
}
