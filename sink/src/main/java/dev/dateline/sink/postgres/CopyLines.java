package dev.dateline.sink.postgres;

import java.util.List;
import java.util.Optional;

/**
 * Rows in the text format of PostgreSQL's COPY. U+0000, which PostgreSQL does not have, becomes U+FFFD: one code point for
 * another, so that spans stay right.
 */
final class CopyLines {
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder lines = new StringBuilder();
    private boolean first = true;

    CopyLines add(Object value) {
        return text(value.toString());
    }

    CopyLines add(Optional<?> value) {
        if (value.isPresent()) {
            return add(value.get());
        }
        separate();
        lines.append("\\N");
        return this;
    }

    /** An array of texts. */
    CopyLines add(List<String> values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '"' || c == '\\') {
                    array.append('\\');
                }
                array.append(c);
            }
            array.append('"');
        }
        return text(array.append('}').toString());
    }

    CopyLines end() {
        lines.append('\n');
        first = true;
        return this;
    }

    private CopyLines text(String text) {
        separate();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\0' -> lines.append(REPLACEMENT);
                case '\\' -> lines.append("\\\\");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                case '\t' -> lines.append("\\t");
                default -> lines.append(c);
            }
        }
        return this;
    }

    private void separate() {
        if (!first) {
            lines.append('\t');
        }
        first = false;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
