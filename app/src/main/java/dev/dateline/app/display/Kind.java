package dev.dateline.app.display;

import dev.dateline.wire.EntityType;

/** What a mark says, and how it looks: an ANSI colour, or a pair of brackets where there are no colours. */
enum Kind {
    PERSON("1;33", "[", "]"),
    ORGANIZATION("1;36", "[", "]"),
    LOCATION("1;32", "[", "]"),
    MISC("1;35", "[", "]"),
    DATE("4;94", "{", "}"),
    HEADING("1", "", ""),
    ASIDE("2", "", "");

    private static final String RESET = "\u001b[0m";

    private final String colour;
    private final String open;
    private final String close;

    Kind(String colour, String open, String close) {
        this.colour = "\u001b[" + colour + "m";
        this.open = open;
        this.close = close;
    }

    static Kind of(EntityType type) {
        return switch (type) {
            case PERSON -> PERSON;
            case ORGANIZATION -> ORGANIZATION;
            case LOCATION -> LOCATION;
            case MISC -> MISC;
        };
    }

    String open(boolean colours) {
        return colours ? colour : open;
    }

    String close(boolean colours) {
        return colours ? RESET : close;
    }

    /** The columns that one end takes. */
    int columns(boolean colours) {
        return colours ? 0 : open.length();
    }

    /** The text coloured; as it is where there are no colours. */
    String colour(String text, boolean colours) {
        return colours ? colour + text + RESET : text;
    }
}
