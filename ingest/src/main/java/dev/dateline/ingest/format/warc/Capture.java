package dev.dateline.ingest.format.warc;

import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.Unpacking;
import dev.dateline.ingest.format.html.Page;
import dev.dateline.wire.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * What one record of an archive holds: an article, or why there is none.
 *
 * @param other what it is instead, in the plural
 */
record Capture(Optional<Article> article, String other) {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\"';\\s]+)", Pattern.CASE_INSENSITIVE);

    /** @throws IOException when the archive cannot be read any further */
    static Capture of(WarcRecord record) throws IOException {
        if (!(record instanceof WarcResponse response)) {
            return without("records other than responses");
        }
        try {
            // A damaged header may have lost the address.
            return of(Optional.ofNullable(response.target()), response.http());
        } catch (ParsingException | IllegalArgumentException e) {
            return without("responses that are not HTTP");
        }
    }

    private static Capture of(Optional<String> url, HttpResponse http) throws IOException {
        if (http.status() != 200) {
            return without("answers other than 200");
        }
        String type = http.headers().first("Content-Type").orElse("text/html").toLowerCase(Locale.ROOT);
        if (!type.contains("html")) {
            return without("contents other than HTML");
        }
        byte[] body = http.body().stream().readNBytes(Content.MAX_BYTES + 1);
        boolean packed = body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B;
        try {
            byte[] html =
                    packed ? Unpacking.gzip(new ByteArrayInputStream(body)).readNBytes(Content.MAX_BYTES + 1) : body;
            if (html.length > Content.MAX_BYTES) {
                return without("pages larger than " + Content.MAX_BYTES + " bytes");
            }
            Matcher charset = CHARSET.matcher(type);
            Optional<String> named = charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
            return Page.article(html, named, url)
                    .map(article -> new Capture(Optional.of(article), ""))
                    .orElseGet(() -> without("pages without an article"));
        } catch (ZipException e) {
            return without("damaged bodies");
        }
    }

    private static Capture without(String other) {
        return new Capture(Optional.empty(), other);
    }
}
