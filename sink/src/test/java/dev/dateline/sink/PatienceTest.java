package dev.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private long now = Long.MAX_VALUE - 5;

    @Test
    void waitsTwiceAsLongEachTimeUntilItHasWaitedLongEnough() {
        Patience patience = new Patience(Duration.ofSeconds(100), () -> now);
        List<Long> waits = new ArrayList<>();

        assertThatThrownBy(() -> {
                    while (true) {
                        patience.failed(new IOException("no route"));
                        waits.add(wait(patience));
                    }
                })
                .isInstanceOf(DestinationFailedException.class)
                .hasMessage("no route (given up after 100 s; DATELINE_SINK_PATIENCE_SECONDS)");
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 9L);
    }

    @Test
    void beginsAgainAfterASuccess() {
        Patience patience = new Patience(Duration.ofSeconds(100), () -> now);
        patience.failed(new IOException("no route"));
        patience.failed(new IOException("no route to host"));
        assertThat(patience.words()).isEqualTo("no route to host (trying again in 3 s)");

        patience.succeeded();

        assertThat(patience.failing()).isFalse();
        assertThat(patience.waiting()).isFalse();
        patience.failed(new IOException("no route"));
        assertThat(wait(patience)).isEqualTo(1);
    }

    @Test
    void withNoneAtAllGivesUpAtOnce() {
        assertThatThrownBy(() -> new Patience(Duration.ZERO, () -> now).failed(new IOException("no route")))
                .isInstanceOf(DestinationFailedException.class)
                .hasMessage("no route");
    }

    private long wait(Patience patience) {
        long seconds = 0;
        for (; patience.waiting(); seconds++) {
            now += TimeUnit.SECONDS.toNanos(1);
        }
        return seconds;
    }
}
