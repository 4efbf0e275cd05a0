package dev.dateline.sink.web;

import dev.dateline.link.Settings;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may ask the archive, and how much at a time.
 *
 * @param token that a request must bear; empty where anyone who reaches the port may read
 * @param queries that are worked on at a time
 * @param streams that are held open at a time
 */
public record WebSettings(Optional<String> token, int queries, int streams) {
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e&&[^\",;\\\\]]+");

    /** Reads {@code DATELINE_WEB_*}. */
    public static WebSettings read(Settings settings) {
        Optional<String> token = settings.text("DATELINE_WEB_TOKEN");
        if (token.filter(text -> !VISIBLE_ASCII.matcher(text).matches()).isPresent()) {
            settings.problem("DATELINE_WEB_TOKEN has other characters than visible ASCII, or one of \" , ; \\, which a"
                    + " cookie cannot carry");
        }
        return new WebSettings(
                token,
                settings.number("DATELINE_WEB_QUERIES", 8, 1, 32),
                settings.number("DATELINE_WEB_STREAMS", 50, 1, 400));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "WebSettings[token=" + (token.isPresent() ? "set" : "none") + ", queries=" + queries + ", streams="
                + streams + "]";
    }
}
