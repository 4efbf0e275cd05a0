package dev.dateline.text.date.outlook;

import dev.dateline.text.date.outlook.GoverningWords.Role;
import dev.dateline.text.token.Tokens;
import java.util.Optional;

/** The words that govern a date: most bare weekdays are past, but {@code expires on friday} and {@code until monday} are not. */
public final class Governor {
    /** No word farther off than this tells of a date. */
    private static final int FAR = 40;

    private final GoverningWords words;
    private final Tokens tokens;
    private final Verbs verbs;
    private final Telling telling;
    private final Awaited awaited;
    private final Preceding preceding;
    private final Plans plans;

    /** For the texts that these tokens are of. */
    public Governor(GoverningWords words, Tokens tokens) {
        this.words = words;
        this.tokens = tokens;
        verbs = new Verbs(words, tokens);
        telling = new Telling(words, tokens, verbs);
        awaited = new Awaited(words, tokens, verbs, telling);
        preceding = new Preceding(words, tokens, verbs, telling);
        plans = new Plans(words, tokens, verbs, telling);
    }

    /** Where the words around a date's tokens point, in a sentence from {@code first} to before {@code end}. */
    public Outlook outlook(int first, int token, int next, int end) {
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
        if (is(token, Role.GONE) || tokens.lower(token).equals("earlier") || preceding.over(first, last)) {
            return Outlook.PAST;
        }
        Around date = new Around(first, last, next, end, owns(next), telling.before(first, last));
        return planned(date)
                .or(() -> bounded(date))
                .or(() -> upcoming(date))
                .or(() -> vote(date))
                .or(() -> owner(date))
                .or(() -> figure(date))
                .orElseGet(() -> clause(date));
    }

    /**
     * A date without its words "on", "early" and the like, and what is known of it.
     *
     * @param first the first word of its sentence
     * @param last the last word before it
     * @param next the first word after it
     * @param end where its sentence ends
     * @param owns whether it only tells which thing is meant: {@code Friday's ruling}
     * @param told what its clause has told before it
     */
    private record Around(int first, int last, int next, int end, boolean owns, Outlook told) {
        /** Whether any word of the sentence stands before it. */
        boolean preceded() {
            return last >= first;
        }

        boolean followed() {
            return next < end;
        }

        boolean open() {
            return told == Outlook.OPEN;
        }

        boolean isTold() {
            return told == Outlook.TOLD;
        }

        /** Where what is dated is named after it. */
        int named() {
            return owns ? next + 1 : next;
        }
    }

    /** What is awaited or planned, but not what was told in a speech. */
    private Optional<Outlook> planned(Around date) {
        if (awaited.in(date.first, date.last)) {
            boolean over = telling.over(date.first, date.last, date.next, date.end);
            return over ? Optional.empty() : Optional.of(coming(date));
        }
        if (date.owns) {
            return Optional.empty();
        }
        if (plans.in(date.first, date.last, date.end)) {
            return Optional.of(coming(date));
        }
        return preceding.speech(date.last, date.next, date.end) ? Optional.of(Outlook.SAID) : Optional.empty();
    }

    /** What is done by or before a date, or due on it. */
    private Optional<Outlook> bounded(Around date) {
        int named = date.named();
        boolean due = named < date.end
                && (is(named, Role.DUE) || is(named, Role.BE) && verbs.promises(named))
                && !word(date, "the");
        boolean before = word(date, "before");
        boolean passed = due && date.owns && telling.after(named + 1, date.end) == Outlook.TOLD;
        boolean longBefore =
                before && is(date.last - 1, Role.WELL) && (date.told.past() || date.last == date.first + 1);
        boolean fronted = date.last == date.first || date.last > date.first && is(date.last - 1, Role.CLAUSE);
        if (passed || longBefore || fronted && word(date, "by") && telling.had(date.next, date.end)) {
            return Optional.of(Outlook.TOLD);
        }
        if (is(date.last, Role.UNLESS_TOLD) && !(before && (date.owns || date.isTold())) || due) {
            boolean over = date.isTold() || telling.over(date.first, date.last, date.next, date.end);
            return Optional.of(over ? Outlook.AHEAD : coming(date));
        }
        return Optional.empty();
    }

    /** What begins, may be or happens on a date. */
    private Optional<Outlook> upcoming(Around date) {
        if (date.owns) {
            return Optional.empty();
        }
        boolean coming = preceding.declared(date.last, date.next)
                || preceding.mayBegin(date.first, date.last)
                || preceding.outcome(date.last, date.next, date.end)
                || !date.isTold() && preceding.chance(date.last, date.next)
                || date.open() && preceding.agreed(date.last, date.next, date.end)
                || date.open() && preceding.likely(date.last, date.next, date.end)
                || date.preceded() && is(date.last, Role.BE)
                || date.open() && date.followed() && is(date.next, Role.HAPPENS);
        if (coming) {
            return Optional.of(Outlook.COMING);
        }
        return date.followed() && is(date.next, Role.FUTURES) ? Optional.of(Outlook.NEAREST) : Optional.empty();
    }

    /** A vote comes again: {@code the november presidential election}. */
    private Optional<Outlook> vote(Around date) {
        int named = date.named();
        int word = named < date.end && is(named, Role.VOTERS) ? named + 1 : named;
        if (word >= date.end || !is(word, Role.VOTE)) {
            return Optional.empty();
        }
        if (preceding.tookPart(date.last)) {
            return Optional.of(Outlook.TOLD);
        }
        Outlook after = telling.after(named, date.end);
        boolean begins = preceding.fronted(date.first, date.last) && after == Outlook.COMING;
        boolean ahead = date.owns && word(date, "before") && !date.told.past() && after == Outlook.OPEN;
        return Optional.of(begins || ahead ? Outlook.COMING : Outlook.VOTE);
    }

    /** {@code Wednesday's match}, {@code Sunday's title fight} are on the calendar, {@code Friday's ruling} is not. */
    private Optional<Outlook> owner(Around date) {
        if (!date.owns) {
            return Optional.empty();
        }
        boolean told = date.isTold() || date.told == Outlook.SAID;
        if (!told && event(date.named(), date.end)) {
            Outlook after = telling.after(date.named() + 1, date.end);
            boolean coming = word(date, "before") || plans.in(date.first, date.last, date.end);
            return Optional.of(after != Outlook.OPEN ? after : coming ? Outlook.COMING : Outlook.NEAREST);
        }
        boolean after = date.told != Outlook.AHEAD && telling.after(date.next, date.end) == Outlook.TOLD;
        return Optional.of(after ? Outlook.TOLD : date.told);
    }

    /** A period's figures, and a line of a chronicle. */
    private Optional<Outlook> figure(Around date) {
        boolean results = date.followed()
                && (is(date.next, Role.RESULTS) && telling.after(date.next, date.end) == Outlook.OPEN
                        || verbs.past(date.next));
        if (date.open() && results) {
            return Optional.of(Outlook.TOLD);
        }
        boolean entry = date.open() && preceding.entry(date.first, date.last, date.next, date.end);
        return entry ? Optional.of(Outlook.SAID) : Optional.empty();
    }

    /** What the clause tells where nothing else does. */
    private Outlook clause(Around date) {
        boolean before = word(date, "before") || word(date, "the") && isBefore(date.last - 1, date.first);
        if (before && date.isTold()) {
            return Outlook.OPEN;
        }
        if (preceding.forVote(date.first, date.last)) {
            return Outlook.VOTE;
        }
        if (date.open() && preceding.having(date.first, date.last)) {
            return Outlook.TOLD;
        }
        Outlook after = date.open() ? after(date.first, date.last, date.next, date.end) : date.told;
        boolean open = after == Outlook.OPEN || after == Outlook.AHEAD;
        boolean over = after == Outlook.OPEN && preceding.afterVote(date.first, date.last);
        boolean vote = open && date.preceded() && is(date.last, Role.VOTE) && !over;
        return vote ? Outlook.VOTE : after;
    }

    private boolean isBefore(int word, int first) {
        return word >= first && tokens.lower(word).equals("before");
    }

    /** Whether this is the word before a date. */
    private boolean word(Around date, String word) {
        return date.preceded() && tokens.lower(date.last).equals(word);
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
            if (verbs.promises(word) || is(word, Role.MAY) || is(word, Role.HAPPENS)) {
                return true;
            }
            if (tokens.lower(word).equals("was") || tokens.lower(word).equals("were")) {
                return false;
            }
            past |= verbs.past(word);
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
            if (verbs.past(word)) {
                return true;
            }
        }
        return false;
    }

    private Outlook coming(Around date) {
        return is(date.last, Role.ENDING) && !date.isTold() ? Outlook.UNTIL : Outlook.COMING;
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
