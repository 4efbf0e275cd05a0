package dev.dateline.lab.errors;

/** A span in its text. Offsets are in code points. */
final class Excerpt {
    private static final int AROUND = 45;

    private final String text;

    Excerpt(String text) {
        this.text = text;
    }

    /** The span between brackets, with some text on both sides, on one line. */
    String around(int start, int end) {
        int length = text.codePointCount(0, text.length());
        return between(Math.max(0, start - AROUND), start)
                + '['
                + between(start, end)
                + ']'
                + between(end, Math.min(length, end + AROUND));
    }

    String between(int start, int end) {
        int first = text.offsetByCodePoints(0, start);
        return text.substring(first, text.offsetByCodePoints(first, end - start))
                .replaceAll("\\s", " ");
    }
}
