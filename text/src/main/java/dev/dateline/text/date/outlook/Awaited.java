package dev.dateline.text.date.outlook;

import dev.dateline.text.date.outlook.GoverningWords.Role;
import dev.dateline.text.token.Tokens;

/** Words before a date that await what is dated, whatever their clause tells. {@code last} is the last of them, without "on", "early" and the like. */
final class Awaited {
    /** What is moved has a name of so many words: {@code to the special session}. */
    private static final int NAME = 4;

    /** So many words name what a date is ahead of. */
    private static final int AHEAD = 8;

    private final GoverningWords words;
    private final Tokens tokens;
    private final Verbs verbs;
    private final Telling telling;

    Awaited(GoverningWords words, Tokens tokens, Verbs verbs, Telling telling) {
        this.words = words;
        this.tokens = tokens;
        this.verbs = verbs;
        this.telling = telling;
    }

    /** Whether they point to the future, unless the past is told: {@code until Monday}, {@code a hearing for Monday}. */
    boolean in(int first, int last) {
        return is(last, Role.COMING)
                || asSoonAs(first, last)
                || fromNow(first, last)
                || turns(last)
                || deadline(first, last)
                || aheadOf(first, last)
                || untilAfter(first, last)
                || appointed(last)
                || moved(first, last)
                || planning(first, last);
    }

    /** {@code plans a hearing on Wednesday}. */
    private boolean planning(int first, int last) {
        for (int word = last - 1; word >= first && word > last - AHEAD && !verbs.verb(word); word--) {
            if (tokens.lower(word).equals("plans") && is(word + 1, Role.THING)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is fixed for the date: {@code set a hearing for monday}, {@code due for delivery in may}. */
    private boolean appointed(int last) {
        return last > 0 && tokens.lower(last).equals("for") && is(last - 1, Role.APPOINTMENT)
                || last > 0 && is(last, Role.AWAITED) && tokens.lower(last - 1).equals("for");
    }

    /** Whether it is what a meeting or the like was moved to: {@code rescheduled its hearing for Wednesday}. */
    private boolean moved(int first, int last) {
        int to = last;
        while (to > first && to > last - NAME && !movedTo(to)) {
            to--;
        }
        boolean moved = to > first && movedTo(to);
        for (int word = to - 1; moved && word >= first && word > to - AHEAD && !is(word, Role.CLAUSE); word--) {
            if (is(word, Role.MOVED)) {
                return true;
            }
        }
        return false;
    }

    private boolean movedTo(int word) {
        return switch (tokens.lower(word)) {
            case "to", "into", "for" -> true;
            default -> false;
        };
    }

    /** {@code between now and November}. */
    private boolean fromNow(int first, int last) {
        return last >= first
                && last + 1 < tokens.size()
                && tokens.lower(last).equals("between")
                && tokens.lower(last + 1).equals("now");
    }

    /** {@code a deadline of Thursday}, {@code a deadline for the last round on July 1}. */
    private boolean deadline(int first, int last) {
        for (int word = last; word > first && word > last - AHEAD && !verbs.verb(word); word--) {
            if (tokens.lower(word).equals("deadline")) {
                return !is(word - 1, Role.THING) || tokens.lower(word - 1).equals("a");
            }
        }
        return false;
    }

    /** {@code turns 40 in June}. */
    private boolean turns(int last) {
        return last > 0
                && tokens.hasDigit(last)
                && (tokens.lower(last - 1).equals("turns")
                        || tokens.lower(last - 1).equals("turning"));
    }

    private boolean asSoonAs(int first, int last) {
        boolean as = last > 0 && tokens.lower(last).equals("as") && is(last - 1, Role.LIGHT);
        boolean late = as && tokens.lower(last - 1).equals("late") && telling.before(first, last) != Outlook.AHEAD;
        boolean early = as && tokens.lower(last - 1).equals("early") && telling.before(first, last) == Outlook.TOLD;
        return as && !late && !early
                || last > 0
                        && tokens.lower(last).equals("from")
                        && tokens.lower(last - 1).equals("as");
    }

    private boolean aheadOf(int first, int last) {
        for (int of = last; of > first && of > last - AHEAD && !tokens.punctuation(of); of--) {
            boolean joins = tokens.lower(of).equals("of") || tokens.lower(of).equals("to");
            if (joins && tokens.lower(of - 1).equals("ahead") || paves(of)) {
                return true;
            }
        }
        return false;
    }

    /** {@code cleared the way for a vote}, {@code set the stage for a vote}. */
    private boolean paves(int of) {
        return tokens.lower(of).equals("for")
                && (tokens.lower(of - 1).equals("way") || tokens.lower(of - 1).equals("stage"))
                && is(of - 3, Role.PAVE);
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

    private boolean is(int token, Role role) {
        return token >= 0 && words.are(tokens.lower(token), role);
    }
}
