package dev.dateline.ingest.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.ingest.Item;
import dev.dateline.wire.Json;
import dev.dateline.wire.MalformedRecordException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

/** The vocabularies in which programs and agencies write an article as a JSON object; a few of its fields tell them apart. */
enum Dialect {
    /** Dateline's own contract; what is none of the others is read as this. */
    DATELINE(Set.of()),
    NINJS(Set.of(
            "versioncreated",
            "versionCreated",
            "headlines",
            "bodies",
            "body_text",
            "body_xhtml",
            "pubstatus",
            "pubStatus")),
    NEWS_PLEASE(Set.of("maintext", "date_publish")),
    FUNDUS(Set.of("publishing_date", "plaintext")),
    /** A list of articles rather than one. */
    JSON_FEED(Set.of("home_page_url", "feed_url"));

    private static final ObjectMapper TREES = new ObjectMapper();
    private static final JsonFactory TOKENS = TREES.getFactory();

    private final Set<String> marks;

    Dialect(Set<String> marks) {
        this.marks = marks;
    }

    /** The item that one JSON object is, whichever vocabulary it is in. */
    static Item read(byte[] json, String where) {
        Dialect dialect = of(json);
        try {
            return dialect == DATELINE
                    ? new Item.Found(Json.ARTICLE.read(json), where)
                    : dialect.item((ObjectNode) TREES.readTree(json), where);
        } catch (MalformedRecordException | IllegalArgumentException e) {
            return new Item.Broken(where, e.getMessage());
        } catch (IOException e) {
            return unread(json, where);
        }
    }

    /** The first field that only one of them has decides; a text in {@code body} is Dateline's, before it is looked through. */
    private static Dialect of(byte[] json) {
        try (JsonParser parser = TOKENS.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return DATELINE;
            }
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                for (Dialect dialect : values()) {
                    if (dialect.marks.contains(field)) {
                        return dialect;
                    }
                }
                if (parser.nextToken() == JsonToken.VALUE_STRING && field.equals("body")) {
                    return DATELINE;
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // Reading it says what is wrong.
        }
        return DATELINE;
    }

    /** Dateline's own reading has the words for what is no JSON. */
    private static Item unread(byte[] json, String where) {
        try {
            Json.ARTICLE.read(json);
            return new Item.Broken(where, "not JSON");
        } catch (MalformedRecordException e) {
            return new Item.Broken(where, e.getMessage());
        }
    }

    private Item item(JsonNode object, String where) {
        return switch (this) {
            case NINJS -> Ninjs.item(object, where);
            case NEWS_PLEASE -> new Item.Found(NewsPlease.article(object), where);
            case JSON_FEED ->
                new Item.Skipped(where, "feeds are not read as files: give the address to dateline ingest feed");
            case FUNDUS -> new Item.Found(Fundus.article(object), where);
            case DATELINE -> throw new IllegalStateException(Arrays.toString(values()));
        };
    }
}
