package dev.dateline.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RobotsTest {
    private static final FetchSettings SETTINGS =
            new FetchSettings("Dateline/1 (test)", true, 4, Duration.ofSeconds(10), 100_000, Duration.ZERO);

    private final AtomicLong now = new AtomicLong();
    private LoopbackServer server;
    private Fetcher fetcher;
    private Robots robots;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        fetcher = new Fetcher(SETTINGS);
        robots = new Robots(fetcher, SETTINGS, now::get);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void keepsToTheRulesForItsNameAndAsksForThemOnceADay() {
        server.put(
                "/robots.txt",
                "text/plain",
                "User-agent: dateline\nDisallow: /private\nCrawl-delay: 3\n\nUser-agent: *\nDisallow: /\n");

        assertThat(robots.verdict(server.at("/news/1"))).isEqualTo(new Robots.Verdict(true, "", Duration.ofSeconds(3)));
        assertThat(robots.verdict(server.at("/private/1")))
                .isEqualTo(new Robots.Verdict(false, "its robots.txt forbids it", Duration.ofSeconds(3)));
        assertThat(server.requests()).hasSize(1);

        now.addAndGet(Duration.ofHours(25).toNanos());
        robots.verdict(server.at("/news/1"));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void mayFetchEverythingWhereThereAreNoRules() {
        assertThat(robots.verdict(server.at("/news/1")).allowed()).isTrue();
    }

    @Test
    void fetchesNothingWhereTheRulesCannotBeReadAndAsksAgainSoon() {
        server.put("/robots.txt", 500, "text/plain", new byte[0], Map.of());
        assertThat(robots.verdict(server.at("/news/1")))
                .isEqualTo(new Robots.Verdict(false, "its robots.txt cannot be read now", Duration.ZERO));

        server.put("/robots.txt", "text/plain", "");
        now.addAndGet(Duration.ofMinutes(11).toNanos());
        assertThat(robots.verdict(server.at("/news/1")).allowed()).isTrue();
    }
}
