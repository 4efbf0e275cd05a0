package dev.dateline.ingest.push;

import dev.dateline.ingest.ByteOrderMark;
import dev.dateline.ingest.Publisher;
import dev.dateline.ingest.RefusedArticleException;
import dev.dateline.wire.Json;
import dev.dateline.wire.MalformedRecordException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The articles of one request, all of which are fit to be published. */
final class Batch {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    /** How a body is to be read. */
    enum Form {
        ONE,
        LINES;

        static Form of(String contentType) throws PushException {
            String type = contentType == null ? "" : contentType;
            Matcher charset = CHARSET.matcher(type);
            if (charset.find() && !utf8(charset.group(1))) {
                throw new PushException(415, "only UTF-8 is read");
            }
            return switch (type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT)) {
                case "application/json" -> ONE;
                case "application/x-ndjson", "application/ndjson", "application/jsonl" -> LINES;
                default ->
                    throw new PushException(
                            415,
                            "Content-Type is neither application/json (one article) nor application/x-ndjson (one a"
                                    + " line)");
            };
        }

        private static boolean utf8(String name) {
            try {
                return Charset.forName(name).equals(StandardCharsets.UTF_8)
                        || Charset.forName(name).equals(StandardCharsets.US_ASCII);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return false;
            }
        }
    }

    private final Publisher publisher;
    private final String traceparent;
    private final List<Publisher.Prepared> articles = new ArrayList<>();

    private Batch(Publisher publisher, String traceparent) {
        this.publisher = publisher;
        this.traceparent = traceparent;
    }

    /** Everything in the body, in its order; one article that is not fit, and there is no batch. */
    static List<Publisher.Prepared> of(Form form, byte[] body, String traceparent, Publisher publisher)
            throws PushException {
        Batch batch = new Batch(publisher, traceparent);
        int start = ByteOrderMark.length(body);
        if (form == Form.ONE) {
            batch.add(Arrays.copyOfRange(body, start, body.length), "");
        } else {
            batch.addLines(body, start);
        }
        return batch.articles;
    }

    private void addLines(byte[] body, int first) throws PushException {
        int number = 0;
        for (int start = first; start < body.length; ) {
            int end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            number++;
            byte[] line = Arrays.copyOfRange(body, start, end);
            if (!new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
                add(line, "line " + number + ": ");
            }
            start = end + 1;
        }
        if (articles.isEmpty()) {
            throw new PushException(400, "the body has no articles");
        }
    }

    private void add(byte[] json, String where) throws PushException {
        try {
            Publisher.Prepared article = publisher.prepare(Json.ARTICLE.read(json));
            articles.add(traceparent == null ? article : article.traced(traceparent));
        } catch (MalformedRecordException e) {
            throw new PushException(400, where + e.getMessage());
        } catch (RefusedArticleException e) {
            throw PushException.of(e, where);
        }
    }
}
