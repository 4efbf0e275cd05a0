package dev.dateline.lab.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.file.FileSource;
import dev.dateline.sink.Batch;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.Origin;
import dev.dateline.sink.PartitionWriter;
import dev.dateline.sink.archive.Archive;
import dev.dateline.sink.archive.Calendar;
import dev.dateline.sink.archive.Days;
import dev.dateline.sink.archive.Excerpt;
import dev.dateline.sink.archive.Filter;
import dev.dateline.sink.archive.Kept;
import dev.dateline.sink.archive.Order;
import dev.dateline.sink.archive.Portrait;
import dev.dateline.sink.archive.Search;
import dev.dateline.sink.archive.Snapshot;
import dev.dateline.text.ArticleReader;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Entity;
import dev.dateline.wire.Json;
import dev.dateline.wire.Timex;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * How fast the archive takes articles and how fast it answers. The articles of the files are read once and delivered again
 * and again under other ids, without Kafka; then each kind of question is asked with words, names and days out of random
 * articles.
 */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = "Measures the archive: articles per CPU second, its size, and the time of an answer.")
public final class ArchiveBenchmark implements Callable<Integer> {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int AT_A_TIME = 500;
    private static final int WARM_UP = 200;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "articles, as for dateline annotate")
    private List<String> files;

    @Option(names = "--articles", paramLabel = "N", description = "to deliver (default: ${DEFAULT-VALUE})")
    private int articles = 100_000;

    @Option(names = "--folder", paramLabel = "FOLDER", required = true, description = "for the archive; made anew")
    private Path folder;

    @Option(names = "--questions", paramLabel = "N", description = "of each kind (default: ${DEFAULT-VALUE})")
    private int questions = 500;

    private final PrintStream out = System.out;
    private final SplittableRandom random = new SplittableRandom(7);

    /** A kind of question. */
    private interface Question {
        void ask(EnrichedArticle about, Snapshot snapshot) throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        List<EnrichedArticle> read = read();
        Origin origin = new Origin("bench", "bench", "bench", "bench");
        try (Archive archive = Archive.open(folder, origin, true)) {
            deliver(archive, read);
        }
        try (Archive archive = Archive.open(folder, origin, false);
                Snapshot snapshot = archive.snapshot()) {
            out.printf("%d articles, %.0f MB on disk%n", snapshot.articles(), megabytes());
            out.println("question                        p50 ms   p95 ms   most ms   CPU ms");
            ask("two words, a page", read, snapshot, this::words);
            ask("two words, page and facets", read, snapshot, this::facets);
            ask("a name, newest first", read, snapshot, this::name);
            ask("a week of dates mentioned", read, snapshot, this::week);
            ask(
                    "everything, newest first",
                    read,
                    snapshot,
                    (about, in) -> page(Filter.ALL, Order.PUBLISHED, false, in));
            ask("everything, with facets", read, snapshot, (about, in) -> page(Filter.ALL, Order.PUBLISHED, true, in));
            ask("a name's portrait", read, snapshot, this::portrait);
            ask("a month's calendar", read, snapshot, this::calendar);
            ask("an article", read, snapshot, (about, in) -> in.find("bench-" + random.nextInt(articles)));
        }
        return 0;
    }

    private List<EnrichedArticle> read() {
        ArticleReader reader = new ArticleReader();
        List<EnrichedArticle> read = new ArrayList<>();
        new FileSource(files, Defaults.NONE).read(Bookmarks.NONE, item -> {
            if (item instanceof Item.Found found) {
                read.add(reader.read(found.article()));
            }
        });
        return read;
    }

    private void deliver(Archive archive, List<EnrichedArticle> read) throws IOException {
        long bytes = 0;
        long preparing = 0;
        long start = SYSTEM.getProcessCpuTime();
        long clock = System.nanoTime();
        try (PartitionWriter writer = archive.open(0).orElseThrow()) {
            for (int first = 0; first < articles; first += AT_A_TIME) {
                List<Delivery> batch = new ArrayList<>();
                long before = SYSTEM.getProcessCpuTime();
                for (int n = first; n < Math.min(articles, first + AT_A_TIME); n++) {
                    EnrichedArticle enriched = read.get(n % read.size());
                    String id = "bench-" + n;
                    byte[] json = Json.ENRICHED.write(
                            renamed(enriched, enriched.article().withId(id)));
                    bytes += json.length;
                    batch.add(new Delivery(n, id, Optional.of(json), Instant.ofEpochSecond(1_500_000_000L + n)));
                }
                preparing += SYSTEM.getProcessCpuTime() - before;
                writer.write(new Batch(batch, first + batch.size()), (delivery, reason, detail) -> {
                    throw new IllegalStateException(delivery.id() + ": " + detail);
                });
            }
        }
        double seconds = (SYSTEM.getProcessCpuTime() - start - preparing) / 1e9;
        out.printf(
                Locale.ROOT,
                "%d records of %.0f MB: %.0f articles per CPU second (%.0f CPU s, %.0f s by the clock)%n",
                articles,
                bytes / 1e6,
                articles / seconds,
                seconds,
                (System.nanoTime() - clock) / 1e9);
    }

    private static EnrichedArticle renamed(EnrichedArticle enriched, Article article) {
        return new EnrichedArticle(
                enriched.schema(),
                article,
                enriched.published(),
                enriched.language(),
                enriched.dateline(),
                enriched.sentences(),
                enriched.entities(),
                enriched.dates(),
                enriched.provenance());
    }

    private double megabytes() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }

    private void ask(String kind, List<EnrichedArticle> read, Snapshot snapshot, Question question) throws IOException {
        for (int n = 0; n < WARM_UP; n++) {
            question.ask(read.get(random.nextInt(read.size())), snapshot);
        }
        double[] millis = new double[questions];
        long cpu = SYSTEM.getProcessCpuTime();
        for (int n = 0; n < questions; n++) {
            long start = System.nanoTime();
            question.ask(read.get(random.nextInt(read.size())), snapshot);
            millis[n] = (System.nanoTime() - start) / 1e6;
        }
        double each = (SYSTEM.getProcessCpuTime() - cpu) / 1e6 / questions;
        Arrays.sort(millis);
        out.printf(
                Locale.ROOT,
                "%-30s %7.1f  %7.1f   %7.1f  %7.1f%n",
                kind,
                millis[questions / 2],
                millis[questions * 95 / 100],
                millis[questions - 1],
                each);
    }

    private void words(EnrichedArticle about, Snapshot snapshot) throws IOException {
        page(words(about), Order.RELEVANCE, false, snapshot);
    }

    private void facets(EnrichedArticle about, Snapshot snapshot) throws IOException {
        page(words(about), Order.RELEVANCE, true, snapshot);
    }

    private Filter words(EnrichedArticle about) {
        String[] words = about.article().body().orElse("news").split("\\W+");
        String two = words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)];
        return new Filter(Optional.of(two), List.of(), Optional.empty(), false, Optional.empty(), List.of(), List.of());
    }

    private void name(EnrichedArticle about, Snapshot snapshot) throws IOException {
        page(Filter.ALL.naming(key(about)), Order.PUBLISHED, false, snapshot);
    }

    private void portrait(EnrichedArticle about, Snapshot snapshot) throws IOException {
        Portrait.of(key(about), Filter.ALL, snapshot);
    }

    private String key(EnrichedArticle about) {
        List<Entity> entities = about.entities();
        return entities.isEmpty()
                ? "none"
                : entities.get(random.nextInt(entities.size())).key();
    }

    private void week(EnrichedArticle about, Snapshot snapshot) throws IOException {
        Optional<Timex> date = date(about);
        if (date.isPresent()) {
            Days week = new Days(
                    date.get().from().orElseThrow(),
                    date.get().from().orElseThrow().plusDays(7));
            page(Filter.ALL.mentioning(week, false), Order.PUBLISHED, false, snapshot);
        }
    }

    private void calendar(EnrichedArticle about, Snapshot snapshot) throws IOException {
        Optional<Timex> date = date(about);
        if (date.isPresent()) {
            Days month = new Days(
                    date.get().from().orElseThrow(),
                    date.get().from().orElseThrow().plusDays(31));
            Calendar.of(month, 7, Filter.ALL, snapshot);
        }
    }

    private static Optional<Timex> date(EnrichedArticle about) {
        return about.dates().stream().filter(date -> date.from().isPresent()).findFirst();
    }

    /** As the API does it: with an excerpt of each article. */
    private static void page(Filter filter, Order order, boolean facets, Snapshot snapshot) throws IOException {
        Search.Page page = new Search(filter, order, 20, Optional.empty(), facets).in(snapshot);
        for (Kept kept : page.articles()) {
            Excerpt.of(kept.article(), filter.words());
        }
    }
}
