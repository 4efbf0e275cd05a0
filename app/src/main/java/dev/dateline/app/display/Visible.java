package dev.dateline.app.display;

/**
 * Text from anywhere, made harmless for a terminal: what would move the cursor, change colours, ring, type for the user or
 * turn the reading direction becomes a visible character.
 */
public final class Visible {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int REPLACEMENT = 0xFFFD;

    private Visible() {}

    /** One line: line ends and tabs become spaces. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(Visible::of).forEach(c -> line.appendCodePoint(c == '\n' ? ' ' : c));
        return line.toString();
    }

    /** One character; only a line feed stays one of its kind. */
    static int of(int c) {
        if (c == '\n') {
            return c;
        }
        if (c == '\t' || c == '\r') {
            return ' ';
        }
        if (c < ' ') {
            return CONTROL_PICTURES + c;
        }
        if (c == 0x7F) {
            return PICTURE_OF_DELETE;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> REPLACEMENT;
            default -> c;
        };
    }
}
