package dev.dateline.text.entity;

import dev.dateline.text.dateline.DatelineReader;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.Entity;
import dev.dateline.wire.Field;
import dev.dateline.wire.Mention;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads texts for tests, and prints what was read on lines that can be compared. */
final class Reading {
    static final EntityReader READER = new EntityReader();
    private static final DatelineReader DATELINES = new DatelineReader();

    private Reading() {}

    static FieldText field(Field in, String text) {
        Tokens tokens = Tokens.of(text);
        return new FieldText(in, tokens, Sentences.of(tokens));
    }

    static List<Entity> entities(String body) {
        FieldText field = field(Field.BODY, body);
        return READER.read(List.of(field), DATELINES.read(field.tokens()));
    }

    static List<Entity> entities(String title, String body) {
        FieldText field = field(Field.BODY, body);
        return READER.read(List.of(field(Field.TITLE, title), field), DATELINES.read(field.tokens()));
    }

    /** {@code PERSON Nikki Haley: nikki haley (name), haley (surname)}. */
    static String line(Entity entity) {
        return entity.type() + " " + entity.name() + ": "
                + entity.mentions().stream().map(Reading::mention).collect(Collectors.joining(", "));
    }

    private static String mention(Mention mention) {
        String how = mention.how().name().toLowerCase(Locale.ROOT);
        return mention.text().replace('\n', ' ') + " (" + how + ")";
    }

    static List<String> lines(String body) {
        return entities(body).stream().map(Reading::line).toList();
    }
}
