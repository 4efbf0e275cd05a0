package dev.dateline.ingest.format.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page's bytes as text. What servers and pages say of their encoding is often wrong; UTF-8 is hardly ever by chance. */
final class HtmlBytes {
    /** As far as browsers look for it. */
    private static final int LOOKED_THROUGH = 4_096;

    private static final Pattern NAMED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private HtmlBytes() {}

    /** @param named by the server */
    static String text(byte[] html, Optional<String> named) {
        if (html.length >= 2 && html[0] == (byte) 0xFE && html[1] == (byte) 0xFF) {
            return new String(html, StandardCharsets.UTF_16BE);
        }
        if (html.length >= 2 && html[0] == (byte) 0xFF && html[1] == (byte) 0xFE) {
            return new String(html, StandardCharsets.UTF_16LE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(html))
                    .toString();
        } catch (CharacterCodingException e) {
            Charset charset = named.flatMap(HtmlBytes::charset)
                    .filter(given -> !given.equals(StandardCharsets.UTF_8))
                    .or(() -> declared(html))
                    .orElse(WINDOWS);
            return new String(html, charset);
        }
    }

    /** Whether it is text at all, and not a picture or a packed file under a page's name. */
    static boolean isText(String text) {
        long odd = text.chars()
                .filter(c -> c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f'))
                .count();
        return odd * 100 <= text.length();
    }

    private static Optional<Charset> declared(byte[] html) {
        Matcher named =
                NAMED.matcher(new String(html, 0, Math.min(html.length, LOOKED_THROUGH), StandardCharsets.ISO_8859_1));
        return named.find() ? charset(named.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name.strip());
            // Browsers take both for the larger set that has quotation marks and dashes.
            boolean larger = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(larger ? WINDOWS : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
