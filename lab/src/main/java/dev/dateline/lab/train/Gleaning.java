package dev.dateline.lab.train;

import dev.dateline.text.ArticleReader;
import dev.dateline.text.entity.model.Letters;
import dev.dateline.wire.Article;
import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the names that the shipped reader finds in raw printed news, each with the type that it mostly has. */
@Command(
        name = "glean",
        mixinStandardHelpOptions = true,
        description =
                "Lists the names that Dateline finds in printed news, for train: name, type, articles, of them so typed.")
public final class Gleaning implements Callable<Integer> {
    /** A name in fewer articles is left out. */
    private static final int LEAST_ARTICLES = 3;
    /** In hundredths: a name that is the same in fewer of its articles is left out. */
    private static final int LEAST_SHARE = 60;

    private static final int TYPES = EntityType.values().length;
    private static final int QUEUED = 64;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "{\"body\"} as JSON Lines, .gz")
    private List<Path> news;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "for the list")
    private Path out;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "that read at once")
    private int threads;

    private final ArticleReader reader = new ArticleReader();
    private final Map<String, AtomicIntegerArray> articles = new ConcurrentHashMap<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        // In any order: only sums are kept.
        ThreadPoolExecutor work = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(QUEUED), new CallerRunsPolicy());
        for (Path file : news) {
            RawNews.bodies(file, body -> work.execute(() -> read(body)));
        }
        work.shutdown();
        work.awaitTermination(1, TimeUnit.DAYS);
        Files.write(out, lines());
        return 0;
    }

    private void read(String body) {
        Set<String> seen = new HashSet<>();
        for (Entity entity :
                reader.read(Article.builder().body(body).language("en").build()).entities()) {
            for (Mention mention : entity.mentions()) {
                String name = Letters.fold(mention.text()).replaceAll("\\s+", " ");
                if (seen.add(name)) {
                    articles.computeIfAbsent(name, none -> new AtomicIntegerArray(TYPES))
                            .incrementAndGet(mention.type().ordinal());
                }
            }
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        articles.forEach((name, counts) -> {
            int all = 0;
            int most = 0;
            for (int type = 0; type < TYPES; type++) {
                all += counts.get(type);
                most = counts.get(type) > counts.get(most) ? type : most;
            }
            if (all >= LEAST_ARTICLES && counts.get(most) * 100 >= LEAST_SHARE * all) {
                lines.add(name + '\t' + EntityType.values()[most] + '\t' + all + '\t' + counts.get(most));
            }
        });
        lines.sort(null);
        return lines;
    }
}
