package dev.dateline.text.token;

import dev.dateline.text.rules.RuleFile;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** Character references left in a text: {@code &amp;}, {@code &#8217;}, {@code &#x2019;}, also {@code &amp;quot;}. */
final class HtmlEntities {
    static final RuleFile FILE = new RuleFile(HtmlEntities.class, "html-entities.txt");

    /** The longest reference that is looked for, from ampersand to semicolon. */
    private static final int LONGEST = 12;

    private static final Map<String, Integer> NAMED = named();

    private HtmlEntities() {}

    private static Map<String, Integer> named() {
        Map<String, Integer> named = new HashMap<>();
        for (String line : FILE.lines()) {
            int space = line.indexOf(' ');
            named.put(line.substring(0, space), Integer.parseInt(line.substring(space + 1), 16));
        }
        return Map.copyOf(named);
    }

    /** The code point and length of the reference that begins at {@code at}, or null. */
    static Decoded.Replacement at(String text, int at) {
        int end = semicolon(text, at);
        if (end < 0) {
            return null;
        }
        int codePoint = codePoint(text.substring(at + 1, end));
        if (codePoint < 0) {
            return null;
        }
        if (codePoint == '&') {
            int second = semicolon(text, end);
            int twice = second < 0 ? -1 : codePoint(text.substring(end + 1, second));
            if (twice >= 0) {
                return new Decoded.Replacement(twice, second + 1 - at);
            }
        }
        return new Decoded.Replacement(codePoint, end + 1 - at);
    }

    private static int semicolon(String text, int at) {
        int limit = Math.min(text.length(), at + LONGEST);
        for (int i = at + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i;
            }
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '#')) {
                return -1;
            }
        }
        return -1;
    }

    private static int codePoint(String reference) {
        if (reference.startsWith("#")) {
            boolean hexadecimal = reference.startsWith("#x") || reference.startsWith("#X");
            try {
                return windows(Integer.parseInt(reference.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10));
            } catch (NumberFormatException e) {
                return -1;
            }
        }
        return NAMED.getOrDefault(reference, -1);
    }

    /** Numbers 128 to 159 mean Windows' characters, as browsers read them. */
    private static int windows(int codePoint) {
        if (codePoint >= 0x80 && codePoint <= 0x9f) {
            return Charset.forName("windows-1252")
                    .decode(ByteBuffer.wrap(new byte[] {(byte) codePoint}))
                    .charAt(0);
        }
        boolean character = Character.isValidCodePoint(codePoint)
                && codePoint != 0
                && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
        return character ? codePoint : -1;
    }
}
