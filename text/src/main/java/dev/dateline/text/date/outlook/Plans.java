package dev.dateline.text.date.outlook;

import dev.dateline.text.date.outlook.GoverningWords.Role;
import dev.dateline.text.token.Tokens;

/** What is planned before a date: what will be, is to be or happens then. */
final class Plans {
    /** A verb governs a date over an object of so many words: {@code to leave Nairobi on Thursday}. */
    private static final int REACH = 4;

    /** So many words name who does what, or what was done before. */
    private static final int FAR = 7;

    private final GoverningWords words;
    private final Tokens tokens;
    private final Verbs verbs;
    private final Telling telling;

    Plans(GoverningWords words, Tokens tokens, Verbs verbs, Telling telling) {
        this.words = words;
        this.tokens = tokens;
        this.verbs = verbs;
        this.telling = telling;
    }

    /** Whether what is done on the date is to come: {@code will speak on Friday}, {@code opens on Friday}. */
    boolean in(int first, int last, int end) {
        return governed(first, last) || planned(first, last) || happens(first, last, end);
    }

    private boolean governed(int first, int last) {
        for (int verb = last; verb > first && verb > last - REACH && !tokens.punctuation(verb); verb--) {
            if (is(verb, Role.COMING_VERB)
                    && !is(verb + 1, Role.REACHED)
                    && (verbs.modal(verb - 1)
                            || is(verb - 1, Role.MAY)
                            || tokens.lower(verb - 1).equals("to") && !done(first, verb - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is "to" be done was done: {@code led him to speak on Tuesday}, {@code flew to Rome to meet him}. */
    private boolean done(int first, int to) {
        for (int word = to - 1; word >= first && word > to - FAR && !is(word, Role.CLAUSE); word--) {
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
            if (tokens.lower(word).equals(")")) {
                word = telling.opening(word, first);
                continue;
            }
            boolean comma = tokens.lower(word).equals(",");
            if (is(word, Role.HAVING)) {
                return false;
            }
            boolean choice =
                    tokens.lower(word).equals("but") && tokens.lower(word + 1).equals("to");
            if (is(word, Role.CLAUSE) && !comma && !choice || comma && verb) {
                return false;
            }
            boolean plans = verbs.modal(word)
                    || is(word, Role.PLAN) && !verbs.because(word)
                    || is(word, Role.PLAN_TO)
                            && word < last
                            && (tokens.lower(word + 1).equals("to")
                                    || tokens.lower(word + 1).equals("into")
                                    || tokens.lower(word + 1).equals("for"));
            if (plans) {
                boolean over = verb
                        || pause && (tokens.lower(word).equals("if") || verbs.negated(word))
                        || tokens.lower(word + 1).equals("for") && is(word, Role.PLAN_TO) && told(first, word)
                        || verbs.silent(word);
                return !over && !verbs.compared(first, word) && (word == first || !is(word - 1, Role.UNPLANNED));
            }
            // "Will buy it as soon as trading opened on Monday."
            verb = !tokens.lower(word).equals("soon") && (verb || verbs.past(word) && !participle(word));
            pause |= comma;
        }
        return false;
    }

    /** Whether what looks like a verb in the past tense is none: {@code be opened}, {@code the damaged town}, {@code led by him}. */
    private boolean participle(int word) {
        int before = word > 0 && tokens.lower(word - 1).endsWith("ly") ? word - 2 : word - 1;
        return is(before, Role.AUXILIARY)
                || is(before, Role.PLAN)
                || verbs.modal(before)
                || is(before, Role.THING)
                || tokens.lower(word + 1).equals("by");
    }

    /** Whether the clause tells in the present tense of what is on the calendar: {@code the fair opens on saturday}. */
    private boolean happens(int first, int last, int end) {
        for (int word = last; word >= first && word > last - Telling.CLAUSE && !is(word, Role.CLAUSE); word--) {
            if (verbs.past(word) && !is(word, Role.INVITED)) {
                return false;
            }
            boolean now = is(word, Role.HAPPENS)
                    || word > first
                            && is(word, Role.HAPPEN)
                            && (is(word - 1, Role.THEY)
                                    || plural(word - 1)
                                    || several(word - 1, first)
                                    || which(word - 1, first))
                    || word > first && is(word, Role.DO) && is(word - 1, Role.THEY)
                    || word > first && is(word, Role.HAPPENING) && are(word - 1, first)
                    || (word >= last - REACH || invites(word + 1))
                            && is(last, Role.EVENT)
                            && verbs.perfect(word, word + 1)
                    || headline(end) && (is(word, Role.MAY) || verbs.infinitive(word, last) || is(word, Role.HAPPEN));
            if (now) {
                return !(is(word, Role.HAPPENS) && tokens.lower(word + 1).equals("of"))
                        && (word > first && is(word - 1, Role.JOIN) || !told(first, word));
            }
        }
        return false;
    }

    /** Whether a verb in the past tense stands before a word that looks like one in the present: {@code missed two kicks}. */
    private boolean told(int first, int before) {
        for (int word = before - 1; word >= first && word > before - Telling.CLAUSE && !is(word, Role.CLAUSE); word--) {
            if (verbs.past(word) && !participle(word)) {
                return true;
            }
        }
        return false;
    }

    /** {@code is}, and {@code 's} after {@code who} or {@code they}. */
    private boolean are(int word, int first) {
        boolean shortened =
                switch (tokens.lower(word)) {
                    case "'s", "s", "'re", "re", "'m" -> true;
                    default -> false;
                };
        return is(word, Role.BE) || shortened && word > first && is(word - 1, Role.THEY);
    }

    /** A headline has no full stop; what is "to" happen in it is to come. */
    private boolean headline(int end) {
        return !tokens.punctuation(end - 1) && !tokens.lower(end - 1).endsWith(".");
    }

    /** Whether two names make a subject: {@code he and Yasser Arafat}. */
    private boolean several(int name, int first) {
        for (int word = name; word > first && word > name - FAR && tokens.word(word); word--) {
            if (tokens.lower(word).equals("and")) {
                return true;
            }
        }
        return false;
    }

    /** {@code summoned them for a meeting}, perhaps after {@code also}. */
    private boolean invites(int word) {
        return is(word, Role.INVITED) || is(word + 1, Role.INVITED);
    }

    /** {@code cuts that take effect}. */
    private boolean which(int word, int first) {
        boolean which = tokens.lower(word).equals("that") || tokens.lower(word).equals("which");
        return which && word > first && plural(word - 1);
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
