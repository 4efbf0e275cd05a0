package dev.dateline.text.entity;

/**
 * An acronym and what it stands for, where the text says so: {@code the joint investigative mechanism ( jim )}.
 *
 * @param part that says it
 * @param shortFirst token of the acronym
 * @param longFirst first token of the words that it stands for
 * @param longEnd the token after them
 */
record Definition(Part part, int shortFirst, int longFirst, int longEnd) {
    String shortKey() {
        return NameKey.of(part.tokens(), shortFirst, shortFirst + 1);
    }

    String longKey() {
        return NameKey.of(part.tokens(), longFirst, longEnd);
    }
}
