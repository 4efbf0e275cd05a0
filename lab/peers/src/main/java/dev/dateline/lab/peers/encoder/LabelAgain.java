package dev.dateline.lab.peers.encoder;

import dev.dateline.lab.train.Gold;
import dev.dateline.lab.train.Silver;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Another teacher for news that others have labelled. A file that has been labelled again is left alone. */
@Command(
        name = "relabel",
        mixinStandardHelpOptions = true,
        description = "Labels news again with the encoder of finetune; its opinion comes before those that are there.")
public final class LabelAgain implements Callable<Integer> {
    private static final int BATCH = 64;

    @Parameters(arity = "1..*", paramLabel = "LABELS", description = "of label")
    private List<Path> files;

    @Option(names = "--teacher", required = true, paramLabel = "FOLDER", description = "of finetune")
    private Path teacher;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "for the label files")
    private Path out;

    @Option(
            names = "--characters",
            paramLabel = "N",
            defaultValue = "" + Long.MAX_VALUE,
            description = "taken of each file")
    private long most;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        // Articles are labelled side by side, so each needs but one.
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        EncoderTeacher encoder = new EncoderTeacher(teacher);
        for (Path file : files) {
            Path done = out.resolve(file.getFileName());
            if (!Files.exists(done)) {
                Path part = out.resolve(file.getFileName() + ".part");
                label(encoder, file, part);
                Files.move(part, done, StandardCopyOption.ATOMIC_MOVE);
                System.out.println(done);
            }
        }
        return 0;
    }

    private void label(EncoderTeacher encoder, Path from, Path to) throws IOException {
        try (BufferedWriter labels = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(to)), StandardCharsets.UTF_8))) {
            List<Silver> waiting = new ArrayList<>();
            long[] left = {most};
            Silver.read(from, document -> {
                if (left[0] > 0) {
                    left[0] -= document.text().length();
                    waiting.add(document);
                }
                if (waiting.size() == BATCH) {
                    write(encoder, waiting, labels);
                }
            });
            write(encoder, waiting, labels);
        }
    }

    private static void write(EncoderTeacher encoder, List<Silver> documents, BufferedWriter labels) {
        documents.parallelStream()
                .map(document -> {
                    List<List<Gold.Name>> opinions = new ArrayList<>();
                    opinions.add(encoder.names(document.text()));
                    opinions.addAll(document.opinions());
                    return new Silver(document.doc(), document.text(), opinions);
                })
                .toList()
                .forEach(document -> document.write(labels));
        documents.clear();
    }
}
