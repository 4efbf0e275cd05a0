package dev.dateline.text.entity;

import dev.dateline.text.name.NameKey;
import dev.dateline.text.sentence.FieldText;

/**
 * An acronym and what it stands for, where the text says so: {@code the joint investigative mechanism ( jim )}.
 *
 * @param field that says it
 * @param shortFirst token of the acronym
 * @param longFirst first token of the words that it stands for
 * @param longEnd the token after them
 */
record Definition(FieldText field, int shortFirst, int longFirst, int longEnd) {
    String shortKey() {
        return NameKey.of(field.tokens(), shortFirst, shortFirst + 1);
    }

    String longKey() {
        return NameKey.of(field.tokens(), longFirst, longEnd);
    }
}
