package dev.dateline.text.sentence;

import dev.dateline.text.token.Tokens;
import dev.dateline.wire.Article;
import dev.dateline.wire.Field;

/**
 * One field of an article, cut into tokens and sentences: what every reader starts from.
 *
 * @param in which field
 * @param tokens of its text
 * @param sentences of those tokens
 */
public record FieldText(Field in, Tokens tokens, Sentences sentences) {
    /** A field of an article; an absent one has no tokens. */
    public static FieldText of(Article article, Field field) {
        Tokens tokens = Tokens.of(article.text(field));
        return new FieldText(field, tokens, Sentences.of(tokens));
    }
}
