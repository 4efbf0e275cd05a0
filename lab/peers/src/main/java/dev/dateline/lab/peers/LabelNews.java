package dev.dateline.lab.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.lab.train.Silver;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets CoreNLP label printed news. A file that has been labelled is not labelled again. */
@Command(
        name = "label",
        mixinStandardHelpOptions = true,
        description = "Labels printed news with CoreNLP's cased taggers, for training: one label file for each file.")
final class LabelNews implements Callable<Integer> {
    private static final int BATCH = 200;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "{\"id\", \"title\", \"body\"} as JSON Lines, .gz or not")
    private List<Path> files;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "for the label files")
    private Path out;

    @Option(
            names = "--tokens",
            paramLabel = "N",
            defaultValue = "" + Long.MAX_VALUE,
            description = "stop after so many tokens of a file")
    private long most;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "that label at once")
    private int threads;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        CoreNlpTeacher teacher = new CoreNlpTeacher();
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".gz", "") + ".gz";
            Path done = out.resolve(name);
            if (!Files.exists(done)) {
                Path part = out.resolve(name + ".part");
                long tokens = label(teacher, file, part);
                Files.move(part, done, StandardCopyOption.ATOMIC_MOVE);
                System.out.printf("%s: %,d tokens%n", done, tokens);
            }
        }
        return 0;
    }

    private long label(CoreNlpTeacher teacher, Path from, Path to) throws IOException {
        ObjectMapper json = new ObjectMapper();
        long tokens = 0;
        try (InputStream bytes = Files.newInputStream(from);
                InputStream plain = from.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
                BufferedWriter labels = new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(to)), StandardCharsets.UTF_8))) {
            ExecutorService workers = Executors.newFixedThreadPool(threads);
            try {
                List<JsonNode> articles = batch(json, lines);
                while (!articles.isEmpty() && tokens < most) {
                    List<Future<Optional<Silver>>> labelled = new ArrayList<>();
                    for (JsonNode article : articles) {
                        labelled.add(workers.submit(() -> label(teacher, article)));
                    }
                    for (Future<Optional<Silver>> one : labelled) {
                        Optional<Silver> silver = one.get();
                        silver.ifPresent(document -> document.write(labels));
                        tokens += silver.map(
                                        document -> Tokens.of(document.text()).size())
                                .orElse(0);
                    }
                    articles = batch(json, lines);
                }
            } catch (InterruptedException | ExecutionException e) {
                throw new IOException(e);
            } finally {
                workers.shutdownNow();
            }
        }
        return tokens;
    }

    private static List<JsonNode> batch(ObjectMapper json, BufferedReader lines) throws IOException {
        List<JsonNode> articles = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            String line = lines.readLine();
            if (line == null) {
                break;
            }
            articles.add(json.readTree(line));
        }
        return articles;
    }

    private static Optional<Silver> label(CoreNlpTeacher teacher, JsonNode article) {
        String text = printed(article);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(teacher.label(article.path("id").asText(), text));
    }

    /** The body, under the title where that is printed like a sentence; nothing where the body has no use of capitals. */
    private static String printed(JsonNode article) {
        String title = article.path("title").asText("");
        String body = article.path("body").asText("");
        if (Tokens.of(body).style() != Style.PRINTED) {
            return "";
        }
        return Tokens.of(title).style() == Style.PRINTED ? (title + "\n\n" + body).strip() : body;
    }
}
