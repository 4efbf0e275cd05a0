package dev.dateline.text.entity;

import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.Field;

/**
 * One field of an article, cut up for reading.
 *
 * @param in which field
 * @param tokens of its text
 * @param sentences of those tokens
 */
public record Part(Field in, Tokens tokens, Sentences sentences) {}
