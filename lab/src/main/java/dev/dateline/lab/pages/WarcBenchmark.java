package dev.dateline.lab.pages;

import com.sun.management.OperatingSystemMXBean;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.warc.WarcFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads a WARC file of many pages from end to end, and once more from three places in its middle. */
@Command(
        name = "warc",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a WARC.gz of many pages, reads it, and says how fast that was and how much memory it took;",
            "then stops at three places and goes on from the bookmark, and counts each page."
        })
public final class WarcBenchmark implements Callable<Integer> {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Option(names = "--pages", description = "how many (default: ${DEFAULT-VALUE})")
    private int pages = 20_000;

    @Override
    public Integer call() throws IOException {
        Path archive = Files.createTempFile("pages", ".warc.gz");
        try {
            write(archive);
            System.out.printf(Locale.ROOT, "%d pages, %.1f MB compressed%n", pages, Files.size(archive) / 1e6);
            // Once for the virtual machine to warm up.
            read(archive, Optional.empty(), Integer.MAX_VALUE, new HashSet<>(), false);
            long cpu = SYSTEM.getProcessCpuTime();
            Set<String> urls = new HashSet<>();
            int found = read(archive, Optional.empty(), Integer.MAX_VALUE, urls, true).articles;
            double seconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%d articles, %d addresses, %.1f CPU s, %.0f articles a CPU second%n",
                    found,
                    urls.size(),
                    seconds,
                    found / seconds);
            return resumed(archive) ? 0 : 1;
        } finally {
            Files.delete(archive);
        }
    }

    /** Stops after a quarter, a half and three quarters, each time going on from the last bookmark. */
    private boolean resumed(Path archive) throws IOException {
        List<Integer> counts = new ArrayList<>();
        Set<String> urls = new HashSet<>();
        Optional<String> position = Optional.empty();
        for (int part = 1; part <= 4; part++) {
            Part read = read(archive, position, part < 4 ? pages / 4 : Integer.MAX_VALUE, urls, false);
            counts.add(read.articles);
            position = read.position;
        }
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        System.out.printf("stopped three times: %s articles, %d in all, %d addresses%n", counts, all, urls.size());
        return all == pages && urls.size() == pages;
    }

    private Part read(Path archive, Optional<String> from, int most, Set<String> urls, boolean telling)
            throws IOException {
        Part part = new Part(most, urls, telling);
        try (InputStream in = Files.newInputStream(archive)) {
            new WarcFormat().read(Content.of(in, archive.toString(), "archive"), from, part::take);
        } catch (Enough e) {
            // As if it had been killed here.
        }
        return part;
    }

    private void write(Path archive) throws IOException {
        List<GoldPage> gold = GoldPage.all();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
            ArchiveWriter writer = new ArchiveWriter(out);
            for (int i = 0; i < pages; i++) {
                GoldPage page = gold.get(i % gold.size());
                String url = "https://courier.example/archive/" + i;
                // Every page is its own article, and as large as pages of news sites are.
                String html = new String(page.html(), StandardCharsets.ISO_8859_1)
                        .replaceAll("https://courier\\.example/news/[^\"\\\\<]*", url)
                        .replace("href=\"/news/", "href=\"/archive/" + i + "/")
                        .replace(
                                "</body>",
                                "<script>" + "var tracking = {\"a\": 1};".repeat(1_500) + "</script></body>");
                writer.page(url, html.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static final class Part {
        private final int most;
        private final Set<String> urls;
        private final boolean telling;
        private int articles;
        private Optional<String> position = Optional.empty();

        Part(int most, Set<String> urls, boolean telling) {
            this.most = most;
            this.urls = urls;
            this.telling = telling;
        }

        private void take(Item item) {
            if (item instanceof Item.Found found) {
                articles++;
                urls.add(found.article().url().orElse(""));
                if (telling && articles % 5_000 == 0) {
                    System.gc();
                    long live = ManagementFactory.getMemoryMXBean()
                            .getHeapMemoryUsage()
                            .getUsed();
                    System.out.printf(Locale.ROOT, "after %d articles: %.1f MB of heap in use%n", articles, live / 1e6);
                }
            } else if (item instanceof Item.Reached reached) {
                position = reached.bookmark().position();
                if (articles >= most) {
                    throw new Enough();
                }
            }
        }
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }
}
