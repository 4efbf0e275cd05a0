package dev.dateline.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    @Test
    void namesTheRecordThatHangs() throws Exception {
        CompletableFuture<String> alarm = new CompletableFuture<>();
        try (Watchdog watchdog = new Watchdog(Duration.ofMillis(50), alarm::complete).start()) {
            Watchdog.Desk done = watchdog.desk();
            done.begin("news.raw.v1", 1, 1, "done".getBytes(UTF_8));
            done.end();
            watchdog.desk().begin("news.raw.v1", 3, 17, "a1".getBytes(UTF_8));

            assertThat(alarm.get(60, TimeUnit.SECONDS))
                    .isEqualTo("news.raw.v1-3@17 (\"a1\") has been in work for more than 0 s");
        }
    }
}
