package dev.dateline.text.token;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** UTF-8 that was read as Windows-1252: {@code â€™} for {@code ’}, {@code Ã©} for {@code é}. */
final class Mojibake {
    private static final String HIGH = new String(bytes(), Charset.forName("windows-1252"));

    private Mojibake() {}

    private static byte[] bytes() {
        byte[] bytes = new byte[0x80];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return bytes;
    }

    /** Whether a character can begin such a sequence: the lead bytes of what news is written with. */
    static boolean leads(char c) {
        return c >= 'Â' && c <= 'Å' || c == 'â' || c == 'ð';
    }

    /** The code point and length of the sequence that begins at {@code at}, or null. */
    static Decoded.Replacement at(String text, int at) {
        char lead = text.charAt(at);
        int length = lead == 'ð' ? 4 : lead == 'â' ? 3 : 2;
        if (at + length > text.length()) {
            return null;
        }
        byte[] bytes = new byte[length];
        bytes[0] = (byte) lead;
        for (int i = 1; i < length; i++) {
            int high = high(text.charAt(at + i));
            if (high < 0x80 || high > 0xbf) {
                return null;
            }
            bytes[i] = (byte) high;
        }
        // A capital with a mark before a closing quotation mark or a dash is more likely just that.
        boolean doubtful = lead >= 'Ä' && "’”–—…\u00a0»".indexOf(text.charAt(at + 1)) >= 0 && length == 2;
        String read = new String(bytes, StandardCharsets.UTF_8);
        int codePoint = read.codePointAt(0);
        if (doubtful || codePoint == '\ufffd' || read.length() != Character.charCount(codePoint)) {
            return null;
        }
        return new Decoded.Replacement(codePoint, length);
    }

    /** The byte of a character in Windows-1252 (the five unused ones as Latin-1 has them), or -1. */
    private static int high(char c) {
        if (c >= 0x80 && c <= 0xff) {
            return c;
        }
        int index = c == '\ufffd' ? -1 : HIGH.indexOf(c);
        return index < 0 ? -1 : 0x80 + index;
    }
}
