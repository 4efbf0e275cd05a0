package dev.dateline.text.entity;

import dev.dateline.text.name.NameKey;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.wire.EntityType;

/**
 * Tokens that were found to be a name.
 *
 * @param field that they are in
 * @param first token
 * @param end the token after the last
 * @param type of the words on the surface
 */
record Sighting(FieldText field, int first, int end, EntityType type) {
    /** What spellings of the name share. */
    String key() {
        return NameKey.of(field.tokens(), first, end);
    }

    int length() {
        return end - first;
    }

    /** Token {@code i} of the name, from 0, in lower case. */
    String lower(int i) {
        return field.tokens().lower(first + i);
    }
}
