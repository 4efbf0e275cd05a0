package dev.dateline.ingest.web;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What servers allow robots to fetch (RFC 9309): rules are asked for once a day, a server without rules allows everything, and
 * one that cannot be asked allows nothing for now. Safe for use by several threads.
 */
public final class Robots {
    private static final int MAX_BYTES = 500 << 10;
    private static final int SERVERS = 10_000;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_WITHOUT_ANSWER = Duration.ofMinutes(10);

    private final Fetcher fetcher;
    private final List<String> names;
    private final LongSupplier nanoTime;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > SERVERS;
        }
    };

    public Robots(Fetcher fetcher, FetchSettings settings) {
        this(fetcher, settings, System::nanoTime);
    }

    Robots(Fetcher fetcher, FetchSettings settings, LongSupplier nanoTime) {
        this.fetcher = fetcher;
        this.nanoTime = nanoTime;
        names = List.of(settings.userAgent().split("[/\\s(]", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** What a server's rules say of one address. */
    public record Verdict(boolean allowed, String why, Duration delay) {}

    /** May ask the server for its rules first. */
    public Verdict verdict(WebAddress address) {
        SimpleRobotRules rules = rules(address);
        boolean allowed = !rules.isDeferVisits() && rules.isAllowed(address.toString());
        String why = allowed
                ? ""
                : rules.isDeferVisits() ? "its robots.txt cannot be read now" : "its robots.txt forbids it";
        long delay = Math.max(0, rules.getCrawlDelay());
        return new Verdict(allowed, why, Duration.ofMillis(delay));
    }

    private SimpleRobotRules rules(WebAddress address) {
        String origin = address.origin();
        synchronized (known) {
            Known rules = known.get(origin);
            if (rules != null && rules.until() - nanoTime.getAsLong() > 0) {
                return rules.rules();
            }
        }
        // Two threads may ask at the same time; a host is fetched from by one at a time anyway.
        SimpleRobotRules asked = ask(address);
        Duration kept = asked.isDeferVisits() ? KEPT_WITHOUT_ANSWER : KEPT;
        synchronized (known) {
            known.put(origin, new Known(asked, nanoTime.getAsLong() + kept.toNanos()));
        }
        return asked;
    }

    private SimpleRobotRules ask(WebAddress address) {
        WebAddress robots = address.resolve("/robots.txt").orElseThrow();
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        Fetched fetched = fetcher.fetch(robots, Validators.NONE, MAX_BYTES);
        if (fetched instanceof Fetched.Document document) {
            return parser.parseContent(robots.toString(), document.bytes(), "text/plain", names);
        }
        int status = fetched instanceof Fetched.Refused refused ? refused.status() : 500;
        return parser.failedFetch(status == 0 || status == 429 ? 503 : status);
    }

    private record Known(SimpleRobotRules rules, long until) {}
}
