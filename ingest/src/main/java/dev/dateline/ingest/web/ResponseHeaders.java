package dev.dateline.ingest.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;

/** What the headers of an answer say, as far as it is believed. */
final class ResponseHeaders {
    /** Longer values are not kept: they would go back to the server with every request. */
    private static final int LONGEST = 1_000;

    private static final Duration MOST = Duration.ofDays(1);
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final HttpResponse response;
    private final Instant now;

    ResponseHeaders(HttpResponse response, Instant now) {
        this.response = response;
        this.now = now;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(response.getFirstHeader(name))
                .map(Header::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
    }

    /** At most a day, whatever is asked. */
    Optional<Duration> retryAfter() {
        return text(HttpHeaders.RETRY_AFTER)
                .map(value ->
                        SECONDS.matcher(value).matches() ? Duration.ofSeconds(Long.parseLong(value)) : until(value))
                .filter(wait -> !wait.isNegative() && !wait.isZero())
                .map(wait -> wait.compareTo(MOST) > 0 ? MOST : wait);
    }

    /** At most a day, whatever is said. */
    Optional<Duration> freshFor() {
        return text(HttpHeaders.CACHE_CONTROL)
                .map(MAX_AGE::matcher)
                .filter(Matcher::find)
                .map(age -> Duration.ofSeconds(Long.parseLong(age.group(1))))
                .map(fresh -> fresh.compareTo(MOST) > 0 ? MOST : fresh);
    }

    private Duration until(String date) {
        Instant then = DateUtils.parseStandardDate(date);
        return then == null ? Duration.ZERO : Duration.between(now, then);
    }
}
