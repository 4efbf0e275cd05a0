package dev.dateline.ingest;

import dev.dateline.link.Settings;
import dev.dateline.wire.Topics;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How articles are published, and what is taken over HTTP.
 *
 * @param rawTopic the name of the raw topic
 * @param token that a request must bear; empty where anyone who reaches the port may publish
 * @param maxBodyBytes the largest body of a request, uncompressed
 * @param articlesPerSecond that are taken in the long run, by one process
 * @param requestsInFlight that are worked on at a time, by one process
 * @param sendTimeout after which a request is told that the broker does not answer
 */
public record IngestSettings(
        String rawTopic,
        Optional<String> token,
        int maxBodyBytes,
        int articlesPerSecond,
        int requestsInFlight,
        Duration sendTimeout) {
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]+");

    /** Reads {@code DATELINE_RAW_TOPIC}, {@code DATELINE_SEND_TIMEOUT_SECONDS} and {@code DATELINE_HTTP_*}. */
    public static IngestSettings read(Settings settings) {
        return new IngestSettings(
                settings.topicName("DATELINE_RAW_TOPIC", Topics.RAW.name()),
                token(settings),
                settings.number("DATELINE_HTTP_MAX_BODY_BYTES", 8 << 20, 1, 256 << 20),
                settings.number("DATELINE_HTTP_RATE", 1_000, 1, 1_000_000),
                settings.number("DATELINE_HTTP_IN_FLIGHT", 16, 1, 32),
                settings.seconds("DATELINE_SEND_TIMEOUT_SECONDS", 10, 1, 600));
    }

    private static Optional<String> token(Settings settings) {
        Optional<String> token = settings.text("DATELINE_HTTP_TOKEN");
        if (token.filter(text -> !VISIBLE_ASCII.matcher(text).matches()).isPresent()) {
            settings.problem(
                    "DATELINE_HTTP_TOKEN has other characters than visible ASCII, which a header cannot carry");
        }
        return token;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "IngestSettings[rawTopic=" + rawTopic + ", token=" + (token.isPresent() ? "set" : "none")
                + ", maxBodyBytes=" + maxBodyBytes + ", articlesPerSecond=" + articlesPerSecond + ", requestsInFlight="
                + requestsInFlight + ", sendTimeout=" + sendTimeout + "]";
    }
}
