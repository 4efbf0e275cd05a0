package dev.dateline.ingest.format.warc;

import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.html.Page;
import dev.dateline.wire.Article;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * What one record of an archive holds: an article, or why there is none.
 *
 * @param other what it is instead, in the plural; empty also for what only tells of the crawl
 */
record Capture(Optional<Article> article, Optional<String> other) {
    private static final Capture OF_THE_CRAWL = new Capture(Optional.empty(), Optional.empty());

    private static final Set<String> CRAWL = Set.of("warcinfo", "request", "metadata");

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\"';\\s]+)", Pattern.CASE_INSENSITIVE);

    /** @throws IOException when the archive cannot be read any further */
    static Capture of(WarcRecord record) throws IOException {
        if (!(record instanceof WarcResponse response)) {
            // A damaged header may have lost the type.
            String type = record.headers().first("WARC-Type").orElse("");
            return CRAWL.contains(type) ? OF_THE_CRAWL : without("records other than responses");
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
        byte[] html;
        try {
            html = Payload.unpacked(body, http.headers().first("Content-Encoding"));
        } catch (IOException e) {
            // Only the body: the archive goes on behind it.
            return without("damaged bodies");
        }
        if (html.length > Content.MAX_BYTES) {
            return without("pages larger than " + Content.MAX_BYTES + " bytes");
        }
        Matcher charset = CHARSET.matcher(type);
        Optional<String> named = charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
        return Page.article(html, named, url)
                .map(article -> new Capture(Optional.of(article), Optional.empty()))
                .orElseGet(() -> without("pages without an article"));
    }

    private static Capture without(String other) {
        return new Capture(Optional.empty(), Optional.of(other));
    }
}
