package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TimetableTest {
    private final AtomicLong now = new AtomicLong();
    private final Timetable<String> timetable = new Timetable<>(Duration.ofSeconds(1), now::get);

    @Test
    void visitsInTheOrderOfTime() throws InterruptedException {
        timetable.add("a", Duration.ofSeconds(3), "a3");
        timetable.add("b", Duration.ofSeconds(1), "b1");
        timetable.add("a", Duration.ofSeconds(2), "a2");
        pass(Duration.ofSeconds(3));

        assertThat(timetable.take().visit()).isEqualTo("b1");
        assertThat(timetable.take().visit()).isEqualTo("a2");
    }

    @Test
    void makesOneVisitToAHostAtATimeAndLeavesItAloneInBetween() throws Exception {
        timetable.add("a", Duration.ZERO, "first");
        timetable.add("a", Duration.ZERO, "second");
        timetable.add("b", Duration.ofNanos(1), "other");
        pass(Duration.ofNanos(1));
        Timetable.Turn<String> first = timetable.take();
        assertThat(first.visit()).isEqualTo("first");
        assertThat(timetable.take().visit()).isEqualTo("other");

        CompletableFuture<String> next = later();
        pass(Duration.ofSeconds(10));
        timetable.add("c", Duration.ofHours(1), "much later");
        assertThat(next).isNotDone();
        timetable.done(first, Duration.ZERO);
        assertThat(next).isNotDone();
        pass(Duration.ofSeconds(1));

        assertThat(next.get(20, TimeUnit.SECONDS)).isEqualTo("second");
    }

    @Test
    void leavesAHostAloneForAsLongAsItAsks() throws Exception {
        timetable.add("a", Duration.ZERO, "first");
        timetable.add("a", Duration.ZERO, "second");
        timetable.add("b", Duration.ofSeconds(30), "other");
        timetable.done(timetable.take(), Duration.ofSeconds(60));
        pass(Duration.ofSeconds(60));

        assertThat(timetable.take().visit()).isEqualTo("other");
        assertThat(timetable.take().visit()).isEqualTo("second");
    }

    private CompletableFuture<String> later() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return timetable.take().visit();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
