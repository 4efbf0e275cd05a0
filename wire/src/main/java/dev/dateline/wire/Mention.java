package dev.dateline.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One place in the text that names an entity.
 *
 * @param in the field it stands in
 * @param start its first code point
 * @param end the code point after its last
 * @param text the characters of the span, as they came
 * @param type what the words are on the surface ({@code russian} is MISC, though its entity is a LOCATION)
 * @param how the words name the entity
 */
public record Mention(Field in, int start, int end, String text, EntityType type, How how) {
    /** How words name an entity. */
    public enum How {
        /** By its name. */
        @JsonProperty("name")
        NAME,
        /** By another spelling or a shorter form. */
        @JsonProperty("alias")
        ALIAS,
        /** By initials. */
        @JsonProperty("acronym")
        ACRONYM,
        /** A person by the last name. */
        @JsonProperty("surname")
        SURNAME,
        /** By the words that an acronym is explained with. */
        @JsonProperty("definition")
        DEFINITION,
        /** A country by its people or its adjective. */
        @JsonProperty("demonym")
        DEMONYM,
        /** A government by its seat. */
        @JsonProperty("metonym")
        METONYM
    }

    public Mention {
        new Span(in, start, end);
        Absent.required(text, "text");
        Absent.required(type, "type");
        Absent.required(how, "how");
    }

    public Span span() {
        return new Span(in, start, end);
    }
}
