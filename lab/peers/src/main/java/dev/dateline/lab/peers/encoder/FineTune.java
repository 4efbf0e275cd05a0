package dev.dateline.lab.peers.encoder;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import dev.dateline.lab.train.Gold;
import dev.dateline.lab.train.Silver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a teacher of a pretrained encoder. */
@Command(
        name = "finetune",
        mixinStandardHelpOptions = true,
        description = "Teaches a small pretrained encoder names, so that it can label news.")
public final class FineTune implements Callable<Integer> {
    @Option(names = "--gold", arity = "1..*", required = true, paramLabel = "FILE", description = "labelled by people")
    private List<Path> gold;

    @Option(names = "--times", paramLabel = "N", defaultValue = "5", description = "gold is read so often")
    private int times;

    @Option(names = "--silver", arity = "1..*", paramLabel = "FILE", description = "labelled by other teachers")
    private List<Path> silver = List.of();

    @Option(
            names = "--characters",
            paramLabel = "N",
            defaultValue = "150000",
            description = "taken of each silver file")
    private long most;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "for the teacher")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        WordPieces vocabulary = Pretrained.vocabulary();
        List<Example> examples = new ArrayList<>();
        for (Path file : gold) {
            for (Gold document : Gold.read(file)) {
                List<Example> lessons =
                        Example.of(document.text(), List.of(document.names()), vocabulary, Mark.AS_GOLD);
                for (int time = 0; time < times; time++) {
                    examples.addAll(lessons);
                }
            }
        }
        for (Path file : silver) {
            long[] left = {most};
            Silver.read(file, document -> {
                if (left[0] > 0) {
                    examples.addAll(Example.of(document.text(), document.opinions(), vocabulary, Mark.AS_SILVER));
                    left[0] -= document.text().length();
                }
            });
        }
        System.out.printf(
                "%,d windows, %,d pieces%n",
                examples.size(),
                examples.stream()
                        .mapToInt(example -> example.window().pieces().length)
                        .sum());
        try (NDManager manager = Engine.getInstance().newBaseManager()) {
            Engine.getInstance().setRandomSeed(1);
            Encoder encoder = Encoder.pretrained(manager, Pretrained.weights());
            new FineTuning(encoder).train(examples);
            encoder.write(out.resolve("encoder.bin"));
        }
        return 0;
    }
}
