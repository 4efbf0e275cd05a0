package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Many feeds, and readings that die in their middle. */
class FeedKillTest {
    @AutoClose
    private final FeedSite site = new FeedSite();

    @Test
    void aThousandFeedsPolledTwiceGiveEveryItemOnceForOneConditionalRequestEach() {
        String[] paths = thousandFeeds();

        site.poll(paths);

        assertThat(site.committed.titles()).hasSize(5_000).doesNotHaveDuplicates();
        assertThat(site.server.requests()).hasSize(1_000);

        site.server.forgetRequests();
        site.poll(paths);

        assertThat(site.committed.items).isEmpty();
        assertThat(site.server.requests()).hasSize(1_000).allMatch(request -> request.ifNoneMatch()
                .isPresent());
    }

    @Test
    void killedInTheMiddleItStillGivesEveryItemOnce() {
        String[] paths = thousandFeeds();
        for (int items : new int[] {1, 1_003, 2_501}) {
            site.committed.crashAfter(items);
            Assertions.assertThatExceptionOfType(Committed.Crash.class).isThrownBy(() -> site.poll(paths));
        }
        site.committed.crashAfter(Integer.MAX_VALUE);

        site.poll(paths);

        assertThat(site.committed.titles()).hasSize(5_000).doesNotHaveDuplicates();
    }

    @Test
    void killedInTheMiddleOfOneLargeFeedItStillGivesEveryItemOnce() {
        String[] items = IntStream.range(0, 1_500)
                .mapToObj(i -> FeedSite.item("i" + i, 1 + i / 100, "Text " + i))
                .toArray(String[]::new);
        site.server.put("/rss", "application/rss+xml", FeedSite.rss(items));
        for (int crash : new int[] {150, 350, 199}) {
            site.committed.crashAfter(crash);
            Assertions.assertThatExceptionOfType(Committed.Crash.class).isThrownBy(() -> site.poll("/rss"));
        }
        site.committed.crashAfter(Integer.MAX_VALUE);

        site.poll("/rss");

        assertThat(site.committed.titles()).hasSize(1_500).doesNotHaveDuplicates();
    }

    private String[] thousandFeeds() {
        List<String> paths = new ArrayList<>();
        for (int feed = 0; feed < 1_000; feed++) {
            String path = "/feeds/" + feed;
            int number = feed;
            site.server.put(
                    path,
                    "application/rss+xml",
                    FeedSite.rss(IntStream.range(0, 5)
                            .mapToObj(i -> FeedSite.item(number + "-" + i, 1 + i, "Text"))
                            .toArray(String[]::new)));
            paths.add(path);
        }
        return paths.toArray(String[]::new);
    }
}
