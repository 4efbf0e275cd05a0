package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UncommittedTest {
    private static final long TENTH = TimeUnit.MILLISECONDS.toNanos(100);

    private final Uncommitted uncommitted = new Uncommitted();

    @Test
    void isEnoughAfterASecondOfReadingAndThenAgain() {
        for (int second = 0; second < 3; second++) {
            for (int tenth = 1; tenth < 10; tenth++) {
                assertThat(uncommitted.enough(TENTH)).as(second + "." + tenth).isFalse();
            }
            assertThat(uncommitted.enough(TENTH)).isTrue();
        }
    }

    @Test
    void countsEachThreadByItself() throws InterruptedException {
        assertThat(uncommitted.enough(TENTH * 9)).isFalse();
        boolean[] other = new boolean[1];
        Thread thread = new Thread(() -> other[0] = uncommitted.enough(TENTH * 9));
        thread.start();
        thread.join();

        assertThat(other[0]).isFalse();
        assertThat(uncommitted.enough(TENTH)).isTrue();
    }
}
