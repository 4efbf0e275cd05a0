package dev.dateline.lab.pages;

import com.sun.management.OperatingSystemMXBean;
import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.feed.FeedOptions;
import dev.dateline.ingest.feed.FeedSource;
import dev.dateline.ingest.web.FetchSettings;
import dev.dateline.ingest.web.WebAddress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Polls many feeds on loopback twice: first all is new, then every answer is that nothing is. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description = "Polls many feeds twice, and says what CPU time that takes: with all entries new, and with none.")
public final class FeedsBenchmark implements Callable<Integer> {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final FetchSettings FETCHING =
            new FetchSettings("Dateline", true, 16, Duration.ofSeconds(30), 5_000_000, Duration.ZERO);

    @Option(names = "--feeds", description = "how many (default: ${DEFAULT-VALUE})")
    private int feeds = 1_000;

    @Override
    public Integer call() throws IOException {
        try (FeedServer server = FeedServer.start()) {
            List<WebAddress> addresses = IntStream.range(0, feeds)
                    .mapToObj(i -> WebAddress.of(server.address() + i).orElseThrow())
                    .toList();
            // Once for the virtual machine to warm up.
            Taken warm = new Taken();
            poll(addresses, warm);
            poll(addresses, warm);
            Taken taken = new Taken();
            tell("first poll", addresses, taken);
            tell("second poll", addresses, taken);
        }
        return 0;
    }

    private void tell(String what, List<WebAddress> addresses, Taken taken) {
        int before = taken.articles;
        long cpu = SYSTEM.getProcessCpuTime();
        poll(addresses, taken);
        double seconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d articles of %d feeds, %.2f CPU s, %.2f CPU ms a feed; %.1f kB of bookmarks%n",
                what,
                taken.articles - before,
                feeds,
                seconds,
                seconds * 1_000 / feeds,
                taken.bytes() / 1e3);
    }

    private static void poll(List<WebAddress> addresses, Taken taken) {
        new FeedSource(addresses, new FeedOptions(FeedOptions.USUAL_INTERVAL, true, false), FETCHING)
                .read(taken, taken::take);
    }

    private static final class Taken implements Bookmarks {
        private final Map<String, String> positions = new ConcurrentHashMap<>();
        private int articles;

        private void take(Item item) {
            if (item instanceof Item.Found) {
                articles++;
            } else if (item instanceof Item.Reached reached) {
                positions.put(
                        reached.bookmark().key(), reached.bookmark().position().orElseThrow());
            } else if (item instanceof Item.Failed failed) {
                throw new IllegalStateException(failed.where() + ": " + failed.why());
            }
        }

        private long bytes() {
            return positions.values().stream().mapToLong(String::length).sum();
        }

        @Override
        public Map<String, String> positions() {
            return Collections.unmodifiableMap(positions);
        }
    }
}
