package dev.dateline.wire;

/** Strings of Java can hold half a surrogate pair, which is no character and cannot be written as UTF-8. */
final class Surrogates {
    private Surrogates() {}

    /** @throws IllegalArgumentException when the text holds half a pair */
    static void refuse(String text, String field) {
        if (lone(text)) {
            throw new IllegalArgumentException(field + " holds half a surrogate pair, which is no character");
        }
    }

    static boolean lone(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
