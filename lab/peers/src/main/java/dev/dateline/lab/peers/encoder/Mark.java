package dev.dateline.lab.peers.encoder;

import dev.dateline.text.token.Tokens;

/**
 * What the encoder is told of a piece beside the piece: what the capitals of its word look like, since it has learned from text
 * without any; and at the beginning of a window whose view of names is asked for.
 */
enum Mark {
    NO_LETTERS,
    SMALL,
    CAPITAL,
    CAPITAL_FIRST,
    CAPITALS,
    MIXED,
    LETTER,
    /** As those who annotated the gold see names. */
    AS_GOLD,
    /** As other teachers see names. */
    AS_SILVER;

    /** That of a token, the first of its sentence or not. */
    static Mark of(Tokens tokens, int token, boolean first) {
        String form = tokens.form(token);
        long letters = form.chars().filter(Character::isLetter).count();
        long capitals = form.chars().filter(Character::isUpperCase).count();
        if (letters == 0) {
            return NO_LETTERS;
        }
        if (capitals == 0) {
            return SMALL;
        }
        if (letters == 1) {
            return LETTER;
        }
        if (tokens.allCaps(token)) {
            return CAPITALS;
        }
        if (tokens.capitalised(token) && capitals == 1) {
            return first ? CAPITAL_FIRST : CAPITAL;
        }
        return MIXED;
    }
}
