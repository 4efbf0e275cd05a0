package dev.dateline.lab.bench;

import dev.dateline.lab.bench.Usage.Cost;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * How fast Dateline is, on a broker in a process of its own: the plumbing beside a plain loop, and the whole pipeline by
 * stage. Figures are of this machine and this moment; compare those of one run.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Articles a second, CPU time and heap of the pipeline, on a broker in a process of its own:",
            "what the job costs around the reading beside a plain loop, then every stage."
        },
        footer = {
            "",
            "Examples:",
            "  lab bench                               20,000 generated articles of 3.8 kB",
            "  lab bench --rounds 0 articles.jsonl.gz  the whole pipeline over articles of your own"
        })
public final class PipelineBenchmark implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "articles (.txt, .json, .jsonl, .gz, folders), repeated until there are enough; default: generated")
    private List<String> files = List.of();

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "20000",
            description = "measured in each run, after a quarter as many to warm up; default ${DEFAULT-VALUE}")
    private int articles;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "of the comparison with the plain loop, after four to warm up; 0: leave it out; default ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "of enrich in the whole pipeline; default: the processors, ${DEFAULT-VALUE} here")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws Exception {
        if (articles < 1 || rounds < 0 || threads < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--articles and --threads are at least 1, --rounds at least 0");
        }
        PrintStream out = System.out;
        int count = articles + Math.max(1, articles / 4);
        Corpus corpus = files.isEmpty() ? Corpus.generated(count) : Corpus.of(files, count);
        Path data = Files.createTempDirectory("dateline-bench");
        try (BrokerProcess broker = BrokerProcess.start(data.resolve("broker"))) {
            out.printf(
                    Locale.ROOT,
                    "Java %s, %d processors; %,d articles, %,d bytes each on average%n%n",
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors(),
                    articles,
                    corpus.meanBytes());
            Bench bench = Bench.on(broker, articles);
            Cost published = bench.publish(corpus);
            if (rounds > 0) {
                new Plumbing(bench, rounds, out).run();
            }
            return new Stages(bench, corpus, published, threads, data.resolve("sink"), out).run() ? 0 : 1;
        } finally {
            delete(data);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
