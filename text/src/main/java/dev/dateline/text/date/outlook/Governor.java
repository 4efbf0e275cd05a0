package dev.dateline.text.date.outlook;

import dev.dateline.text.date.outlook.GoverningWords.Role;
import dev.dateline.text.token.Tokens;

/** The words that govern a date: most bare weekdays are past, but {@code expires on friday} and {@code until monday} are not. */
public final class Governor {
    /** No word farther off than this tells of a date. */
    private static final int FAR = 40;

    private final GoverningWords words;
    private final Tokens tokens;
    private final Telling telling;
    private final Preceding preceding;
    private final Plans plans;

    /** For the texts that these tokens are of. */
    public Governor(GoverningWords words, Tokens tokens) {
        this.words = words;
        this.tokens = tokens;
        telling = new Telling(words, tokens);
        preceding = new Preceding(words, tokens, telling);
        plans = new Plans(words, tokens, telling);
    }

    /** Where the words around a date's tokens point, in a sentence from {@code first} to before {@code end}. */
    public Outlook outlook(int first, int token, int next, int end) {
        boolean owns = owns(next);
        int last = token - 1;
        while (last >= first && last >= token - 2 && is(last, Role.LIGHT)) {
            last--;
        }
        if (last > first && tokens.lower(last).equals("least")) {
            last -= 2;
        }
        if (preceding.lasts(first, last)) {
            return Outlook.SINCE;
        }
        if (preceding.gone(last)
                || is(token, Role.GONE)
                || tokens.lower(token).equals("earlier")
                || preceding.former(first, last)
                || preceding.overUntil(first, last)) {
            return Outlook.PAST;
        }
        if (preceding.await(first, last)) {
            if (!telling.over(first, last, next, end)) {
                return coming(first, last);
            }
        } else if (!owns && plans.in(first, last, end)) {
            return coming(first, last);
        }
        if (!owns && (preceding.speech(last, next, end))) {
            return Outlook.SAID;
        }
        Outlook told = telling.before(first, last);
        int named = owns ? next + 1 : next;
        boolean due = named < end
                && (is(named, Role.DUE) || is(named, Role.BE) && telling.promises(named))
                && !(last >= first && tokens.lower(last).equals("the"));
        boolean before = last >= first && tokens.lower(last).equals("before");
        if (due && owns && telling.after(named + 1, end) == Outlook.TOLD) {
            return Outlook.TOLD;
        }
        if (before && is(last - 1, Role.WELL) && (told.past() || last == first + 1)) {
            return Outlook.TOLD;
        }
        boolean fronted = last == first || last > first && is(last - 1, Role.CLAUSE);
        if (fronted && tokens.lower(last).equals("by") && telling.had(next, end)) {
            return Outlook.TOLD;
        }
        if (is(last, Role.UNLESS_TOLD) && !(before && (owns || told == Outlook.TOLD)) || due) {
            return told == Outlook.TOLD || telling.over(first, last, next, end) ? Outlook.AHEAD : coming(first, last);
        }
        if (!owns
                && (preceding.declared(last, next)
                        || preceding.mayBegin(first, last)
                        || preceding.outcome(last, next, end)
                        || told != Outlook.TOLD && preceding.chance(last, next)
                        || told == Outlook.OPEN && preceding.likely(last, next, end)
                        || last >= first && is(last, Role.BE))) {
            return Outlook.COMING;
        }
        if (!owns && told == Outlook.OPEN && next < end && is(next, Role.HAPPENS)) {
            return Outlook.COMING;
        }
        if (!owns && next < end && is(next, Role.FUTURES)) {
            return Outlook.NEAREST;
        }
        if (vote(named, end)) {
            if (preceding.tookPart(last)) {
                return Outlook.TOLD;
            }
            boolean begins = preceding.fronted(first, last) && telling.after(named, end) == Outlook.COMING;
            boolean ahead = owns && before && !told.past() && telling.after(named, end) == Outlook.OPEN;
            return begins || ahead ? Outlook.COMING : Outlook.VOTE;
        }
        if (owns) {
            if (told != Outlook.TOLD && told != Outlook.SAID && event(next + 1, end)) {
                Outlook after = telling.after(next + 2, end);
                boolean coming = before || plans.in(first, last, end);
                if (after != Outlook.OPEN) {
                    return after;
                }
                return coming ? Outlook.COMING : Outlook.NEAREST;
            }
            return told != Outlook.AHEAD && telling.after(next, end) == Outlook.TOLD ? Outlook.TOLD : told;
        }
        boolean results = next < end && is(next, Role.RESULTS) && telling.after(next, end) == Outlook.OPEN;
        if (told == Outlook.OPEN && (results || next < end && telling.past(next))) {
            return Outlook.TOLD;
        }
        if (told == Outlook.OPEN && preceding.entry(first, last, next, end)) {
            return Outlook.SAID;
        }
        boolean beforeIt = last > first
                && tokens.lower(last).equals("the")
                && tokens.lower(last - 1).equals("before");
        if ((before || beforeIt) && told == Outlook.TOLD) {
            return Outlook.OPEN;
        }
        if (preceding.forVote(first, last)) {
            return Outlook.VOTE;
        }
        if (told == Outlook.OPEN && preceding.having(first, last)) {
            return Outlook.TOLD;
        }
        Outlook after = told == Outlook.OPEN ? after(first, last, next, end) : told;
        boolean open = after == Outlook.OPEN || after == Outlook.AHEAD;
        boolean vote = open && last >= first && is(last, Role.VOTE) && !preceding.afterVote(first, last);
        return vote ? Outlook.VOTE : after;
    }

    /** Whether a date is of a clause set in to say who somebody is: {@code Palin, who was elected in 2006, was named in August}. */
    public boolean setIn(int first, int token, int next) {
        if (next >= tokens.size() || !tokens.lower(next).equals(",")) {
            return false;
        }
        int word = token - 1;
        while (word > first
                && word > token - Telling.CLAUSE
                && !tokens.lower(word).equals(",")) {
            word--;
        }
        return word >= first && tokens.lower(word).equals(",") && is(word + 1, Role.WHO);
    }

    /** Whether a date is only where a count begins: {@code the best month since 1987}. */
    public boolean since(int token) {
        return token > 0 && tokens.lower(token - 1).equals("since");
    }

    /** Whether the word before a year of long ago tells of a time, so that it is no mere number: {@code in 1215}, not {@code 1135 opposed}. */
    public boolean timed(int token) {
        return is(token - 1, Role.LONG_AGO);
    }

    /** Whether the words before a date say in the present tense that it is to come, or none of them is in the past. */
    public boolean plainlyComing(int first, int token) {
        boolean past = false;
        for (int word = token - 1; word >= first && word > token - FAR; word--) {
            if (telling.promises(word) || is(word, Role.MAY) || is(word, Role.HAPPENS)) {
                return true;
            }
            if (tokens.lower(word).equals("was") || tokens.lower(word).equals("were")) {
                return false;
            }
            past |= telling.past(word);
        }
        return !past;
    }

    /** Whether a date begins its sentence: {@code On Monday, …}. */
    public boolean fronted(int first, int token) {
        return token <= first + 1;
    }

    /** Whether a poll or the like is dated, not a vote: {@code a november poll}. */
    public boolean surveys(int next, int end) {
        return next < end && is(next, Role.SURVEY);
    }

    /** Whether a verb in the past tense stands between two words. */
    public boolean tells(int from, int to) {
        for (int word = from; word < to; word++) {
            if (telling.past(word)) {
                return true;
            }
        }
        return false;
    }

    private Outlook coming(int first, int last) {
        return is(last, Role.ENDING) && telling.before(first, last) != Outlook.TOLD ? Outlook.UNTIL : Outlook.COMING;
    }

    /** What the verb after a date tells of it, where the date stands before its verb or before {@code when}. */
    private Outlook after(int first, int last, int next, int end) {
        Outlook after = telling.after(next, end);
        if (preceding.fronted(first, last)) {
            return after;
        }
        if (next < end && tokens.lower(next).equals("when")) {
            return telling.after(next + 1, end);
        }
        boolean asOf = preceding.asOf(first, last);
        if ((asOf || preceding.during(first, last, next)) && after == Outlook.COMING) {
            return after;
        }
        boolean said = asOf || preceding.placed(first, last, next);
        return after == Outlook.TOLD && said ? Outlook.SAID : Outlook.OPEN;
    }

    /** Whether a vote is dated, which comes again: {@code the november presidential election}. */
    private boolean vote(int named, int end) {
        int word = named < end && is(named, Role.VOTERS) ? named + 1 : named;
        return word < end && is(word, Role.VOTE);
    }

    /** Whether a date that ends before a word only tells which thing is meant: {@code will get around Wednesday's ruling}. */
    public boolean owns(int next) {
        return telling.owner(next - 1);
    }

    /** Whether what it owns is on the calendar: {@code Wednesday's match}, {@code Sunday's title fight}. */
    private boolean event(int owned, int end) {
        return owned < end && is(owned, Role.EVENT) || owned + 1 < end && is(owned + 1, Role.EVENT);
    }

    private boolean is(int token, Role role) {
        return token >= 0 && words.are(tokens.lower(token), role);
    }
}
