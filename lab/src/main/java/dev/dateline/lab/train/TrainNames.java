package dev.dateline.lab.train;

import dev.dateline.text.entity.EntityReader;
import dev.dateline.text.entity.model.Label;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.entity.model.Weights;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the models that find names. The same files give the same bytes. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains lexicon.bin, printed.bin and lowercased.bin, the models that find names.")
public final class TrainNames implements Callable<Integer> {
    /** A feature seen less often is left out. */
    private static final int LEAST_SEEN = 4;
    /** A first training chooses the features that carry weight, a second one trains those alone: far smaller, as good. */
    private static final int CHOOSING_ROUNDS = 1;

    private static final int MOST_FEATURES = 1_000_000;
    private static final int ROUNDS = 8;
    private static final Crf.Settings SETTINGS = new Crf.Settings(0.05f, 35);
    /** One in the model is this share of one in training. */
    private static final float STEP = 1 / 30f;
    /** Weights that are smaller, in the model's units, are left out. */
    private static final int LEAST_WEIGHT = 2;

    private static final int LARGEST_WEIGHT = 127;

    @Option(names = "--labels", arity = "1..*", paramLabel = "FILE", description = "labelled by a teacher, printed")
    private List<Path> labels = List.of();

    @Option(
            names = "--characters",
            paramLabel = "N",
            defaultValue = "" + Long.MAX_VALUE,
            description = "so many characters of each file of labels at most")
    private long most;

    @Option(names = "--gold", arity = "1..*", paramLabel = "FILE", description = "labelled by people, printed")
    private List<Path> gold = List.of();

    @Option(names = "--times", paramLabel = "N", defaultValue = "3", description = "gold counts so often")
    private int times;

    @Option(
            names = "--sheets",
            paramLabel = "N",
            defaultValue = "3000",
            description = "made-up pages of results and standings to learn from")
    private int pages;

    @Option(names = "--news", arity = "1..*", paramLabel = "FILE", description = "raw printed news, for the lexicon")
    private List<Path> news = List.of();

    @Option(names = "--lists", required = true, paramLabel = "FOLDER", description = "lists of names, for the lexicon")
    private Path lists;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "for the models")
    private Path out;

    @Option(names = "--gleaned", paramLabel = "FILE", description = "names found in news by glean, for the lexicon")
    private Optional<Path> gleaned = Optional.empty();

    @Option(names = "--only", paramLabel = "MODEL", description = "printed or lowercased")
    private String only;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        Path lexiconFile = out.resolve("lexicon.bin");
        if (!news.isEmpty()) {
            try (DataOutputStream to = open(lexiconFile)) {
                Lexicon.write(lexicon(), to);
            }
        }
        Lexicon lexicon;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(lexiconFile)))) {
            lexicon = Lexicon.read(in);
        }
        Teaching teaching = new Teaching(labels, most, gold, times, new Sheets(lists), pages);
        for (String model : List.of("printed", "lowercased")) {
            if (only == null || only.equals(model)) {
                train(teaching, lexicon, model.equals("printed"), out.resolve(model + ".bin"));
            }
        }
        return 0;
    }

    private SortedMap<Integer, Integer> lexicon() throws IOException {
        LexiconBuilder builder = new LexiconBuilder();
        for (String line : EntityReader.RULES.get(0).lines()) {
            String[] cells = line.split(",", -1);
            int flag = cells[1].equals("LOCATION") ? Lexicon.COUNTRY : Lexicon.ORGANIZATION;
            Stream.of((cells[2] + '|' + cells[3]).split("\\|")).forEach(name -> builder.list(name, flag));
            Stream.of(cells[4].split("\\|")).forEach(name -> builder.list(name, Lexicon.DEMONYM));
        }
        builder.list(lists.resolve("first-names.txt"), Lexicon.FIRST_NAME);
        builder.list(lists.resolve("surnames.txt"), Lexicon.SURNAME);
        builder.list(lists.resolve("cities.csv"), Lexicon.CITY);
        builder.news(news);
        if (gleaned.isPresent()) {
            builder.gleaned(gleaned.get());
        }
        return builder.entries();
    }

    private static void train(Teaching teaching, Lexicon lexicon, boolean cased, Path out) throws IOException {
        long start = System.nanoTime();
        try (Shards shards = new Shards(cased)) {
            shards.read(teaching, lexicon, cased);
            int[] hashes = shards.keepFrequent(LEAST_SEEN);
            say(start, shards.tokens() + " tokens, " + hashes.length + " features");
            int[] numbers =
                    shards.train(hashes.length, CHOOSING_ROUNDS, SETTINGS).largest(MOST_FEATURES);
            say(start, "features chosen");
            shards.renumber(numbers);
            hashes = chosen(hashes, numbers);
            write(shards.train(hashes.length, ROUNDS, SETTINGS), hashes, out);
        }
        say(start, out.getFileName() + ": " + Files.size(out) + " bytes");
    }

    private static int[] chosen(int[] hashes, int[] numbers) {
        int[] chosen = new int[Math.min(MOST_FEATURES, hashes.length)];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= 0) {
                chosen[numbers[i]] = hashes[i];
                count++;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private static void say(long start, String what) {
        System.out.printf("%5d s: %s%n", (System.nanoTime() - start) / 1_000_000_000, what);
    }

    private static void write(Crf crf, int[] hashes, Path out) throws IOException {
        int[] kept = new int[hashes.length];
        byte[] values = new byte[(hashes.length + 1) * Weights.ROW];
        int count = 0;
        for (int i = 0; i < hashes.length; i++) {
            boolean any = false;
            for (int label = 1; label < Label.COUNT; label++) {
                int value = Math.round(crf.weight(i, label) / STEP);
                value = Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, value));
                value = Math.abs(value) < LEAST_WEIGHT ? 0 : value;
                values[count * Weights.ROW + label - 1] = (byte) value;
                any |= value != 0;
            }
            if (any) {
                kept[count++] = hashes[i];
            }
        }
        int[] successions = new int[crf.successions.length];
        for (int i = 0; i < successions.length; i++) {
            successions[i] = Math.round(crf.successions[i] / STEP);
        }
        try (DataOutputStream to = open(out)) {
            Weights.write(successions, Arrays.copyOf(kept, count), values, to);
        }
    }

    private static DataOutputStream open(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }
}
