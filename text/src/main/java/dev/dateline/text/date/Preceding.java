package dev.dateline.text.date;

import dev.dateline.text.date.GoverningWords.Role;
import dev.dateline.text.token.Tokens;

/** What the words before a date tell of it. {@code last} is the last of them, without "on", "early" and the like. */
final class Preceding {
    /** A verb governs a date over an object of so many words: {@code to leave Nairobi on Thursday}. */
    private static final int REACH = 4;

    /** So many words name what a date is ahead of, or what goes on since it. */
    private static final int AHEAD = 7;

    /** And so many what a sentence begins with. */
    private static final int PLACED = 12;

    private final GoverningWords words;
    private final Tokens tokens;
    private final Telling telling;

    Preceding(GoverningWords words, Tokens tokens, Telling telling) {
        this.words = words;
        this.tokens = tokens;
        this.telling = telling;
    }

    /** Whether they point to the future, unless the past is told: {@code until Monday}, {@code a hearing for Monday}. */
    boolean await(int first, int last) {
        return is(last, Role.COMING) || asSoonAs(last) || aheadOf(last) || untilAfter(first, last) || appointed(last);
    }

    /** Whether what is done on the date is to come: {@code will speak on Friday}, {@code opens on Friday}. */
    boolean plan(int first, int last, int end) {
        return governed(first, last) || planned(first, last) || happens(first, last, end);
    }

    /** Whether what began on a date still goes on: {@code have died since the unrest began on Oct. 1}. */
    boolean lasts(int first, int last) {
        int since = last;
        while (since >= first && since > last - AHEAD && !tokens.punctuation(since)) {
            if (tokens.lower(since).equals("since")) {
                return !perfect(since - 1, since) && perfect(Math.max(first, since - Telling.CLAUSE), since);
            }
            since--;
        }
        return false;
    }

    private boolean perfect(int from, int to) {
        for (int word = Math.max(0, from); word < to; word++) {
            if (tokens.lower(word).equals("has") || tokens.lower(word).equals("have")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it dates what came before: {@code the previous survey in August}. */
    boolean former(int first, int last) {
        for (int word = Math.max(first, last - 2); word < last; word++) {
            if (is(word, Role.FORMER) && !tokens.lower(word + 1).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** Whether what wasn't so before was so then, or was no longer: {@code was not told until Monday}, {@code served until January}. */
    boolean overUntil(int first, int last) {
        boolean until = last > first
                && (tokens.lower(last).equals("until") || tokens.lower(last).equals("till"));
        for (int word = last - 1; until && word > first && word > last - AHEAD; word--) {
            if (is(word, Role.DID) && telling.negated(word) || is(word, Role.SERVED) || was(word)) {
                return true;
            }
            until = !is(word, Role.CLAUSE) || is(word - 1, Role.NOT) || telling.negated(word - 1);
        }
        return false;
    }

    /** Whether it tells who somebody was: {@code was the envoy}, {@code was Spain's envoy}. */
    private boolean was(int word) {
        return tokens.lower(word).equals("was") && (is(word + 1, Role.THING) || telling.owner(word + 1));
    }

    /** Whether it is of a vote that something was done for: {@code cut ties with him for the special election on Dec. 12}. */
    boolean forVote(int first, int last) {
        for (int word = last - 1; word >= first && word > last - REACH && last >= 0 && is(last, Role.VOTE); word--) {
            if (tokens.lower(word).equals("for")) {
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

    /** Whether the date begins a line of a chronicle: {@code March 7: The mayor resigns.}. */
    boolean entry(int first, int last, int next, int end) {
        boolean begins = last < first || last == first && tokens.punctuation(first);
        return begins && next < end && tokens.lower(next).equals(":");
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

    /** Whether a meeting or the like is fixed for the date: {@code set a hearing for monday}, {@code a deadline of thursday}. */
    private boolean appointed(int last) {
        return last > 0 && tokens.lower(last).equals("for") && is(last - 1, Role.APPOINTMENT)
                || last > 1
                        && tokens.lower(last).equals("of")
                        && tokens.lower(last - 1).equals("deadline")
                        && tokens.lower(last - 2).equals("a");
    }

    private boolean asSoonAs(int last) {
        return last > 0 && tokens.lower(last).equals("as") && is(last - 1, Role.LIGHT)
                || last > 0
                        && tokens.lower(last).equals("from")
                        && tokens.lower(last - 1).equals("as");
    }

    private boolean aheadOf(int last) {
        for (int of = last; of > 0 && of > last - AHEAD && !tokens.punctuation(of); of--) {
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

    private boolean governed(int first, int last) {
        for (int verb = last; verb > first && verb > last - REACH && !tokens.punctuation(verb); verb--) {
            if (is(verb, Role.COMING_VERB)
                    && !is(verb + 1, Role.REACHED)
                    && (telling.modal(verb - 1)
                            || is(verb - 1, Role.MAY)
                            || tokens.lower(verb - 1).equals("to") && !done(first, verb - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is "to" be done was done: {@code led him to speak on Tuesday}, {@code flew to Rome to meet him}. */
    private boolean done(int first, int to) {
        for (int word = to - 1; word >= first && word > to - AHEAD && !is(word, Role.CLAUSE); word--) {
            if (is(word, Role.DONE)) {
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
        boolean pause = false;
        for (int word = last; word >= first && word > last - Telling.CLAUSE; word--) {
            boolean comma = tokens.lower(word).equals(",");
            if (is(word, Role.CLAUSE) && !comma || comma && verb) {
                return false;
            }
            boolean plans = telling.modal(word)
                    || is(word, Role.PLAN) && !(tokens.lower(word).equals("due") && telling.past(word - 1))
                    || is(word, Role.PLAN_TO)
                            && word < last
                            && (tokens.lower(word + 1).equals("to")
                                    || tokens.lower(word + 1).equals("into")
                                    || tokens.lower(word + 1).equals("for"));
            if (plans) {
                boolean over = verb
                        || pause && tokens.lower(word).equals("if")
                        || tokens.lower(word + 1).equals("for") && is(word, Role.PLAN_TO) && told(first, word)
                        || telling.silent(word);
                return !over && !telling.compared(first, word) && (word == first || !is(word - 1, Role.UNPLANNED));
            }
            // "Will buy it as soon as trading opened on Monday."
            verb = !tokens.lower(word).equals("soon") && (verb || telling.past(word) && !participle(word));
            pause |= comma;
        }
        return false;
    }

    /** Whether what looks like a verb in the past tense is none: {@code be opened}, {@code the damaged town}, {@code led by him}. */
    private boolean participle(int word) {
        int before = word > 0 && tokens.lower(word - 1).endsWith("ly") ? word - 2 : word - 1;
        return is(before, Role.AUXILIARY)
                || is(before, Role.PLAN)
                || telling.modal(before)
                || is(before, Role.THING)
                || tokens.lower(word + 1).equals("by");
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
                            && (is(word - 1, Role.THEY) || plural(word - 1) || several(word - 1, first))
                    || word > first && is(word, Role.DO) && is(word - 1, Role.THEY)
                    || word > first && is(word, Role.HAPPENING) && is(word - 1, Role.BE)
                    || word >= last - REACH && is(last, Role.EVENT) && perfect(word, word + 1)
                    || headline(end) && (is(word, Role.MAY) || telling.infinitive(word, last) || is(word, Role.HAPPEN));
            if (now) {
                return !(is(word, Role.HAPPENS) && tokens.lower(word + 1).equals("of")) && !told(first, word);
            }
        }
        return false;
    }

    /** Whether a verb in the past tense stands before a word that looks like one in the present: {@code missed two kicks}. */
    private boolean told(int first, int before) {
        for (int word = before - 1; word >= first && word > before - Telling.CLAUSE && !is(word, Role.CLAUSE); word--) {
            if (telling.past(word) && !participle(word)) {
                return true;
            }
        }
        return false;
    }

    /** A headline has no full stop; what is "to" happen in it is to come. */
    private boolean headline(int end) {
        return !tokens.punctuation(end - 1) && !tokens.lower(end - 1).endsWith(".");
    }

    /** Whether two names make a subject: {@code he and Yasser Arafat}. */
    private boolean several(int name, int first) {
        for (int word = name; word > first && word > name - AHEAD && tokens.word(word); word--) {
            if (tokens.lower(word).equals("and")) {
                return true;
            }
        }
        return false;
    }

    private boolean plural(int token) {
        String word = tokens.lower(token);
        return word.length() > 2
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("ous")
                && word.charAt(word.length() - 2) != '\''
                && !is(token, Role.SINGULAR);
    }

    private boolean is(int token, Role role) {
        return token >= 0 && words.are(tokens.lower(token), role);
    }
}
