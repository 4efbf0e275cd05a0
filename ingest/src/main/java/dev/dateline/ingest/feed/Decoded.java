package dev.dateline.ingest.feed;

import dev.dateline.ingest.ByteOrderMark;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a document of which server and document may say different encodings: what is UTF-8 is read so whatever they
 * say, since no other text is by chance; else the server is believed, then the document, then Windows-1252 is assumed.
 */
final class Decoded {
    private static final Pattern IN_CONTENT_TYPE = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{1,40})");
    private static final Pattern IN_XML =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_.:-]{1,40})");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Decoded() {}

    static String text(byte[] bytes, Optional<String> contentType) {
        int mark = ByteOrderMark.length(bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, charset(bytes, contentType));
        }
    }

    /** The name of the encoding that a server states, whatever it is. */
    static Optional<String> charset(Optional<String> contentType) {
        return contentType.map(IN_CONTENT_TYPE::matcher).filter(Matcher::find).map(name -> name.group(1));
    }

    private static Charset charset(byte[] bytes, Optional<String> contentType) {
        if (bytes.length >= 2 && (bytes[0] & 0xff ^ bytes[1] & 0xff) == 1 && (bytes[0] & 0xfe) == 0xfe) {
            // The byte order mark, either way round.
            return StandardCharsets.UTF_16;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
        return contentType
                .flatMap(type -> named(IN_CONTENT_TYPE.matcher(type)))
                .or(() -> named(IN_XML.matcher(head)))
                .orElse(WINDOWS);
    }

    private static Optional<Charset> named(Matcher name) {
        if (!name.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(name.group(1));
            if (charset.name().startsWith("UTF-")) {
                // It is not, as was seen: UTF-16 and 32 would have had a mark, and a declaration that is not legible.
                return Optional.empty();
            }
            // As browsers do: those who say Latin-1 write the quotation marks of Windows.
            return Optional.of(
                    charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                            ? WINDOWS
                            : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
