package dev.dateline.enrich;

import dev.dateline.enrich.Outcome.Enriched;
import dev.dateline.enrich.Outcome.Rejected;
import dev.dateline.enrich.Outcome.Withdrawn;
import dev.dateline.wire.Article;
import dev.dateline.wire.ArticleId;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Json;
import dev.dateline.wire.MalformedRecordException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one function of the job: a raw record's key and bytes in, an outcome out. It is as pure as its reader and may be
 * shared by threads. An article never makes it throw; what does go through is a fault of the machine or the installation
 * (out of memory, a class that is missing), which would befall the next article too and must stop the job.
 */
public final class Enricher {
    private final Function<Article, EnrichedArticle> reader;
    private final int maxOutputBytes;

    /**
     * @param reader marks an article; called with its id set, from several threads
     * @param maxOutputBytes the largest enriched article, in bytes of its JSON
     */
    public Enricher(Function<Article, EnrichedArticle> reader, int maxOutputBytes) {
        this.reader = reader;
        this.maxOutputBytes = maxOutputBytes;
    }

    /** The outcome for a record as it is on the raw topic; either argument may be null. */
    public Outcome enrich(byte[] key, byte[] value) {
        Optional<String> id = Optional.empty();
        if (key != null) {
            if (key.length == 0) {
                return new Rejected(Reason.KEY_EMPTY, "the record's key is empty; leave it out, or give the id");
            }
            if (key.length > Article.MAX_ID_BYTES) {
                return tooLong("the record's key", key.length);
            }
            id = Ids.text(key);
            if (id.isEmpty()) {
                return new Rejected(Reason.KEY_NOT_UTF8, "the record's key is the article's id, in UTF-8; this is not");
            }
        }
        if (value == null) {
            return id.<Outcome>map(Withdrawn::new)
                    .orElseGet(() -> new Rejected(
                            Reason.WITHDRAWAL_WITHOUT_KEY,
                            "a record without value withdraws the article that its key names, and it has no key"));
        }
        try {
            return enrich(id, Json.ARTICLE.read(value));
        } catch (MalformedRecordException e) {
            return new Rejected(Reason.MALFORMED, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new Rejected(Reason.MALFORMED, "cannot be parsed: " + thrown(e));
        }
    }

    private Outcome enrich(Optional<String> key, Article sent) {
        if (key.isPresent() && sent.id().isPresent() && !key.equals(sent.id())) {
            return new Rejected(
                    Reason.ID_DIFFERS,
                    "the record's key is the article's id, but the key is " + shown(key.get())
                            + " and the value's id is " + shown(sent.id().get()));
        }
        if (!sent.hasText()) {
            return new Rejected(Reason.NO_TEXT, "neither title nor body holds any text");
        }
        int codePoints = sent.codePoints();
        if (codePoints > Article.MAX_CODE_POINTS) {
            return new Rejected(
                    Reason.TEXT_TOO_LONG,
                    "title and body have " + codePoints + " code points; at most " + Article.MAX_CODE_POINTS
                            + " are read");
        }
        String id = key.orElseGet(() -> ArticleId.of(sent));
        int idBytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (idBytes > Article.MAX_ID_BYTES) {
            return tooLong("the value's id, which would become the key,", idBytes);
        }
        return read(id, sent.withId(id), codePoints);
    }

    private Outcome read(String id, Article article, int codePoints) {
        byte[] output;
        try {
            output = Json.ENRICHED.write(Objects.requireNonNull(reader.apply(article), "the reader gave nothing"));
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return new Rejected(Reason.READER_FAILED, thrown(e));
        }
        if (output.length > maxOutputBytes) {
            return new Rejected(
                    Reason.OUTPUT_TOO_LARGE,
                    "the enriched article has " + output.length
                            + " bytes; the topic's max.message.bytes leaves room for " + maxOutputBytes);
        }
        return new Enriched(id, output, codePoints);
    }

    private static Rejected tooLong(String what, int bytes) {
        return new Rejected(
                Reason.KEY_TOO_LONG, what + " has " + bytes + " bytes; an id has at most " + Article.MAX_ID_BYTES);
    }

    private static String thrown(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static String shown(String id) {
        return Ids.shown(id.getBytes(StandardCharsets.UTF_8));
    }
}
