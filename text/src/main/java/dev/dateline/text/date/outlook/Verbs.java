package dev.dateline.text.date.outlook;

import dev.dateline.text.date.outlook.GoverningWords.Role;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;

/** The verbs of a text by their looks: their tenses, what they promise, and whether they are negated. */
final class Verbs {
    /** So many words from "is" stands what is planned. */
    private static final int PROMISE = 4;

    private final GoverningWords words;
    private final Tokens tokens;

    Verbs(GoverningWords words, Tokens tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    /** Whether a word is a verb in the past tense, neither the participle of one in the present, {@code the case is heard in may}, nor its infinitive: {@code to hit}. */
    boolean past(int token) {
        String word = tokens.lower(token);
        boolean regular =
                word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed") && !is(token, Role.NOT_PAST);
        boolean infinitive = token > 0 && tokens.lower(token - 1).equals("to");
        boolean article = token > 0
                && (tokens.lower(token - 1).equals("a")
                        || tokens.lower(token - 1).equals("an")
                        || tokens.lower(token - 1).equals("of"));
        boolean list = word.equals("followed")
                && token + 1 < tokens.size()
                && tokens.lower(token + 1).equals("by");
        return !article
                && !list
                && (regular || is(token, Role.PAST_VERB))
                && !is(token - 1, Role.BE)
                && !infinitive
                && !wont(token);
    }

    /** Whether a word is a verb that tells when: in the past tense, {@code is} or {@code was}. */
    boolean verb(int word) {
        return past(word) || was(word) || is(word, Role.BE) || is(word, Role.CLAUSE);
    }

    private boolean was(int word) {
        return word >= 0
                && (tokens.lower(word).equals("was") || tokens.lower(word).equals("were"));
    }

    /** Whether a word is the "to" of a verb, not of a place or a thing. */
    boolean infinitive(int word, int last) {
        if (!tokens.lower(word).equals("to")) {
            return false;
        }
        if (word == last) {
            return word == 0 || !tokens.lower(word - 1).equals("went");
        }
        boolean name = tokens.style() == Style.PRINTED && tokens.capitalised(word + 1);
        return !name && !is(word + 1, Role.THING) && !is(word + 1, Role.TO_WHAT) && !several(word + 1);
    }

    /** Whether a word looks like a plural or a number: no verb but "focus" ends like that. */
    boolean several(int token) {
        String word = tokens.lower(token);
        return tokens.hasDigit(token)
                || word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("focus");
    }

    /** {@code will}, {@code would} and what they are short or negated. */
    boolean modal(int token) {
        return is(token, Role.MODAL) || wont(token);
    }

    /** {@code won't} that lost its apostrophe. */
    private boolean wont(int token) {
        return token >= 0
                && tokens.lower(token).equals("won")
                && token + 1 < tokens.size()
                && tokens.lower(token + 1).equals("t");
    }

    /** Whether a word says that something will be: {@code will}, {@code is set to}, {@code are still scheduled}. */
    boolean promises(int word) {
        if (modal(word)) {
            return !tokens.lower(word).startsWith("would");
        }
        boolean is = is(word, Role.BE);
        for (int next = word + 1; is && next < word + PROMISE && next < tokens.size(); next++) {
            if (is(next, Role.PLAN)
                    || is(next, Role.PLAN_TO)
                    || tokens.lower(next).equals("to")
                    || tokens.lower(next).equals("on")) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of these words makes a perfect tense: {@code has}, {@code have}. */
    boolean perfect(int from, int to) {
        for (int word = Math.max(0, from); word < to; word++) {
            if (tokens.lower(word).equals("has") || tokens.lower(word).equals("have")) {
                return true;
            }
        }
        return false;
    }

    private boolean planned(int word) {
        return is(word, Role.BE) || is(word, Role.AUXILIARY) || was(word);
    }

    /** Whether a word only gives a cause: {@code fell due to a storm}, not {@code is due to fall}. */
    boolean because(int word) {
        if (!tokens.lower(word).equals("due")) {
            return false;
        }
        boolean to = word + 2 < tokens.size() && tokens.lower(word + 1).equals("to") && !is(word + 2, Role.COMING_VERB);
        return past(word - 1) && !was(word - 1) || to && !planned(word - 1) && !planned(word - 2);
    }

    /** {@code better than expected}, {@code as widely expected}: it came. */
    boolean compared(int first, int plan) {
        int before = plan - 1;
        if (before >= first
                && (tokens.lower(before).equals("-") || tokens.lower(before).endsWith("ly"))) {
            before--;
        }
        return before >= first
                && (tokens.lower(before).equals("as") || tokens.lower(before).equals("than"));
    }

    /** {@code would not comment}: nothing is planned. */
    boolean silent(int modal) {
        return modal(modal) && negated(modal) && is(afterNot(modal), Role.SILENT);
    }

    /** Whether a verb is negated: {@code did not}, {@code didn't}, and without its apostrophe {@code didn t} or {@code didnt}. */
    boolean negated(int verb) {
        return contracted(verb) || verb + 1 < tokens.size() && is(verb + 1, Role.NOT);
    }

    private int afterNot(int verb) {
        int next = contracted(verb) ? verb + 1 : verb + 2;
        return next < tokens.size() && tokens.lower(next).endsWith("ly") ? next + 1 : next;
    }

    private boolean contracted(int verb) {
        String word = tokens.lower(verb);
        return word.endsWith("n't") || word.endsWith("nt") && (is(verb, Role.DID) || is(verb, Role.MODAL));
    }

    private boolean is(int token, Role role) {
        return token >= 0 && words.are(tokens.lower(token), role);
    }
}
