package dev.dateline.text.date.outlook;

import dev.dateline.text.date.outlook.GoverningWords.Role;
import dev.dateline.text.token.Tokens;

/** What the words before a date tell of it. {@code last} is the last of them, without "on", "early" and the like. */
final class Preceding {
    /** A vote has a name of so many words: {@code the special Senate election}. */
    private static final int NAME = 4;

    /** So many words name what goes on since a date. */
    private static final int AHEAD = 8;

    /** And so many stand between "was not" and "until". */
    private static final int NOT_UNTIL = 14;

    /** And so many what a sentence begins with. */
    private static final int PLACED = 12;

    private final GoverningWords words;
    private final Tokens tokens;
    private final Verbs verbs;
    private final Telling telling;

    Preceding(GoverningWords words, Tokens tokens, Verbs verbs, Telling telling) {
        this.words = words;
        this.tokens = tokens;
        this.verbs = verbs;
        this.telling = telling;
    }

    /** Whether what began on a date still goes on: {@code have died since the unrest began on Oct. 1}. */
    boolean lasts(int first, int last) {
        int since = last;
        while (since >= first && since > last - AHEAD && !tokens.punctuation(since)) {
            if (tokens.lower(since).equals("since")) {
                return !verbs.perfect(since - 1, since)
                        && verbs.perfect(Math.max(first, since - Telling.CLAUSE), since);
            }
            since--;
        }
        return false;
    }

    /** Whether words before it say that it is past. */
    boolean over(int first, int last) {
        return gone(last) || former(first, last) || overUntil(first, last);
    }

    /** Whether the word before it says that it is past: {@code last in May}, but not {@code his last Christmas}. */
    private boolean gone(int last) {
        return is(last, Role.GONE) && !(tokens.lower(last).equals("last") && is(last - 1, Role.THING));
    }

    /** Whether it dates what came before: {@code the previous survey in August}. */
    private boolean former(int first, int last) {
        for (int word = Math.max(first, last - 2); word < last; word++) {
            if (is(word, Role.FORMER) && !tokens.lower(word + 1).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it dates what had been done first: {@code despite retiring in June}; or a figure: {@code 39,970 in June}. */
    boolean having(int first, int last) {
        if (last >= first && tokens.hasDigit(last)) {
            return true;
        }
        for (int word = last; word > first && word > last - Telling.CLAUSE && !is(word, Role.CLAUSE); word--) {
            boolean done = word > last - AHEAD && tokens.lower(word).endsWith("ing") && is(word - 1, Role.HAVING);
            if (done || tokens.lower(word).equals("following") && is(word + 1, Role.THING)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what wasn't so before was so then, or was no longer: {@code was not told until Monday}, {@code served until January}. */
    private boolean overUntil(int first, int last) {
        boolean until = last > first
                && (tokens.lower(last).equals("until")
                        || tokens.lower(last).equals("till")
                        || tokens.lower(last).equals("through"));
        for (int word = last - 1; until && word > first && word > last - NOT_UNTIL; word--) {
            boolean near = word > last - AHEAD;
            boolean served = near
                    && is(word, Role.SERVED)
                    && !is(word - 1, Role.AUXILIARY)
                    && !tokens.lower(word - 1).equals("better");
            if (is(word, Role.DID) && verbs.negated(word) || served || near && was(word)) {
                return true;
            }
            until = !is(word, Role.CLAUSE) || is(word - 1, Role.NOT) || verbs.negated(word - 1);
        }
        return false;
    }

    /** Whether it tells who somebody was: {@code was the envoy}, {@code was Spain's envoy}. */
    private boolean was(int word) {
        return tokens.lower(word).equals("was") && (is(word + 1, Role.THING) || telling.owner(word + 1));
    }

    /** Whether it is of a vote that is over: {@code skipped the April vote}. */
    boolean tookPart(int last) {
        return last > 0 && is(last, Role.THING) && is(last - 1, Role.TOOK_PART);
    }

    /** Whether it is of a speech or the like in which something was told: {@code gave him the right in an August speech}. */
    boolean speech(int last, int next, int end) {
        return last > 0
                && next < end
                && is(next, Role.SURVEY)
                && tokens.lower(last - 1).equals("in")
                && (tokens.lower(last).equals("a") || tokens.lower(last).equals("an"));
    }

    /** Whether it is when something can be done: {@code have a chance in November to win}. */
    boolean chance(int last, int next) {
        return is(last, Role.CHANCE)
                && next < tokens.size()
                && tokens.lower(next).equals("to");
    }

    /** Whether it is of something that nobody has told of: {@code believe a December rise is likely}. */
    boolean likely(int last, int next, int end) {
        boolean some = last >= 0
                && (tokens.lower(last).equals("a") || tokens.lower(last).equals("an"));
        for (int word = next; some && word + 1 < end && word < next + NAME + 2; word++) {
            if (is(word, Role.BE) && tokens.lower(word + 1).equals("possible")) {
                return true;
            }
        }
        return some && telling.after(next, end) == Outlook.COMING;
    }

    /** Whether it is of what somebody agreed to, or left for: {@code an agreement for a Thursday hearing}. */
    boolean agreed(int last, int next, int end) {
        return last > 0
                && tokens.lower(last).equals("a")
                && tokens.lower(last - 1).equals("for")
                && next < end
                && is(next, Role.EVENT);
    }

    /** Whether it is of what may come: {@code a defeat in November would split the party}. */
    boolean outcome(int last, int next, int end) {
        boolean may = next + 1 < end && (verbs.modal(next) || is(next, Role.MAY));
        return may && is(last, Role.OUTCOME) && !tokens.lower(next + 1).equals("have");
    }

    /** Whether it is of a vote that something was done for: {@code cut ties with him for the special election on Dec. 12}. */
    boolean forVote(int first, int last) {
        for (int word = last - 1; word >= first && word > last - NAME && last >= 0 && is(last, Role.VOTE); word--) {
            if (tokens.lower(word).equals("for")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is of a vote at or after which something was: {@code told us after the vote on Friday}. */
    boolean afterVote(int first, int last) {
        for (int word = last - 1; word >= first && word > last - AHEAD; word--) {
            if (tokens.lower(word).equals("after") || tokens.lower(word).equals("at")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the date begins its clause, or what its subject is called, so that its verb comes after it. */
    boolean fronted(int first, int last) {
        return last < first
                || last > first && tokens.lower(last).equals("from") && is(last - 1, Role.CLAUSE)
                || last == first
                        && (tokens.lower(last).equals("the")
                                || tokens.lower(last).equals("from")
                                || tokens.lower(last).equals("between"))
                || tokens.punctuation(last)
                || is(last, Role.JOIN)
                || tokens.lower(last).equals("but")
                || last == first + 1 && tokens.lower(first).equals("at");
    }

    /** Whether the date is when something was so: {@code as of Tuesday, there were two}. */
    boolean asOf(int first, int last) {
        return last > first
                && tokens.lower(last).equals("of")
                && tokens.lower(last - 1).equals("as");
    }

    /** Whether the sentence begins with what is dated: {@code In a speech in Rome in February, …}. */
    boolean placed(int first, int last, int next) {
        int begin = is(first, Role.JOIN) || tokens.lower(first).equals("but") ? first + 1 : first;
        return last > first
                && last < first + PLACED
                && is(begin, Role.FRONT)
                && next < tokens.size()
                && tokens.lower(next).equals(",");
    }

    /** Whether the sentence begins with a clause that the date ends: {@code As he lands in Rome on Friday, …}. */
    boolean during(int first, int last, int next) {
        return last < first + PLACED
                && is(first, Role.WHILE)
                && next < tokens.size()
                && tokens.lower(next).equals(",");
    }

    /** Whether the date begins a line of a chronicle: {@code March 7: The mayor resigns.}. */
    boolean entry(int first, int last, int next, int end) {
        boolean begins = last < first || last == first && tokens.punctuation(first);
        return begins && next < end && tokens.lower(next).equals(":");
    }

    /** Whether the day is made something: {@code declared Monday a day of mourning}. */
    boolean declared(int last, int next) {
        return last >= 0
                && (tokens.lower(last).equals("declared") || tokens.lower(last).equals("proclaimed"))
                && next < tokens.size()
                && tokens.lower(next).equals("a");
    }

    /** Whether what may happen begins on the date: {@code may be used again from Friday}. */
    boolean mayBegin(int first, int last) {
        boolean from = last >= first && tokens.lower(last).equals("from");
        for (int word = last - 1; from && word >= first && word > last - AHEAD && !is(word, Role.CLAUSE); word--) {
            if (is(word, Role.MAY)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int token, Role role) {
        return token >= 0 && words.are(tokens.lower(token), role);
    }
}
