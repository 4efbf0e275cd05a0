package dev.dateline.lab.train;

import dev.dateline.text.entity.EntityReader;
import dev.dateline.text.entity.model.Label;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.entity.model.Weights;
import dev.dateline.text.entity.model.Words;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Trains the models that find names.
 *
 * <pre>java -Xmx4g -cp … dev.dateline.lab.train.TrainNames DATA OUT</pre>
 *
 * <p>{@code DATA} has {@code entities/worldwide_train[.seed].jsonl} (gold, in print and in lower case), {@code names/}
 * (name lists) and {@code news/} (raw text, of which only how often words have capitals and what stands beside them is used). Written to {@code OUT}: {@code lexicon.bin}, {@code printed.bin} and
 * {@code lowercased.bin}, which belong beside {@code EntityReader} among the resources of {@code text}. The same data give
 * the same bytes.
 */
public final class TrainNames {
    /** A feature seen less often is left out. */
    private static final int LEAST_SEEN = 2;
    /** A first training chooses the features that carry weight, a second one trains those alone: far smaller, as good. */
    private static final int CHOOSING_EPOCHS = 2;

    private static final int MOST_FEATURES = 195_000;
    private static final int EPOCHS = 5;
    private static final float RATE = 0.05f;
    private static final int DROP_PERCENT = 25;
    /** One in the model is this share of one in training. */
    private static final float STEP = 1 / 30f;
    /** Weights that are smaller, in the model's units, are left out. */
    private static final int LEAST_WEIGHT = 2;

    private static final Map<String, EntityType> TYPES = Map.of(
            "PER", EntityType.PERSON,
            "ORG", EntityType.ORGANIZATION,
            "LOC", EntityType.LOCATION,
            "MISC", EntityType.MISC);

    private TrainNames() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        Path out = Path.of(args[1]);
        Files.createDirectories(out);
        SortedMap<Integer, Integer> entries = lexicon(data);
        try (DataOutputStream to = open(out.resolve("lexicon.bin"))) {
            Lexicon.write(entries, to);
        }
        Lexicon lexicon = Lexicon.of(entries);
        Path entities = data.resolve("entities");
        train(entities.resolve("worldwide_train.jsonl"), lexicon, true, out.resolve("printed.bin"));
        train(entities.resolve("worldwide_train.seed.jsonl"), lexicon, false, out.resolve("lowercased.bin"));
    }

    private static SortedMap<Integer, Integer> lexicon(Path data) throws IOException {
        LexiconBuilder builder = new LexiconBuilder();
        for (String line : EntityReader.RULES.get(0).lines()) {
            String[] cells = line.split(",", -1);
            int flag = cells[1].equals("LOCATION") ? Lexicon.COUNTRY : Lexicon.ORGANIZATION;
            Stream.of((cells[2] + '|' + cells[3]).split("\\|")).forEach(name -> builder.list(name, flag));
            Stream.of(cells[4].split("\\|")).forEach(name -> builder.list(name, Lexicon.DEMONYM));
        }
        builder.list(data.resolve("names/first-names.txt"), Lexicon.FIRST_NAME);
        builder.list(data.resolve("names/surnames.txt"), Lexicon.SURNAME);
        builder.list(data.resolve("names/cities.csv"), Lexicon.CITY);
        List<Path> news = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data.resolve("news"))) {
            files.filter(file -> file.toString().endsWith(".jsonl.gz")).sorted().forEach(news::add);
        }
        builder.news(news);
        return builder.entries();
    }

    private static void train(Path gold, Lexicon lexicon, boolean cased, Path out) throws IOException {
        TaggedText text = new TaggedText();
        for (Gold document : Gold.read(gold)) {
            Tokens tokens = Tokens.of(document.text());
            Sentences sentences = Sentences.of(tokens);
            text.add(Words.of(tokens, sentences, lexicon), sentences, labels(tokens, document), cased);
        }
        int[] hashes = text.number(LEAST_SEEN);
        Crf choosing = crf(text, hashes.length, CHOOSING_EPOCHS);
        int[] chosen = choosing.largest(MOST_FEATURES);
        text.keep(chosen);
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = hashes[chosen[i]];
        }
        hashes = chosen;
        Crf crf = crf(text, hashes.length, EPOCHS);
        write(crf, hashes, out);
        System.out.printf(
                "%s: %,d tokens, %,d features, %,d bytes%n",
                out.getFileName(), text.tokens(), hashes.length, Files.size(out));
    }

    private static Crf crf(TaggedText text, int features, int epochs) {
        Crf crf = new Crf(features, RATE, DROP_PERCENT);
        for (int epoch = 0; epoch < epochs; epoch++) {
            crf.epoch(text);
        }
        return crf;
    }

    private static byte[] labels(Tokens tokens, Gold document) {
        byte[] labels = new byte[tokens.size()];
        List<Gold.Name> names = document.names().stream()
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList();
        int i = 0;
        for (Gold.Name name : names) {
            EntityType type = TYPES.get(name.type());
            while (i < tokens.size() && tokens.codePointEnd(i) <= name.start()) {
                i++;
            }
            for (int k = i; k < tokens.size() && tokens.codePointStart(k) < name.end(); k++) {
                labels[k] = (byte) (k == i ? Label.first(type) : Label.inside(type));
            }
        }
        return labels;
    }

    private static void write(Crf crf, int[] hashes, Path out) throws IOException {
        int[] kept = new int[hashes.length];
        byte[] values = new byte[hashes.length * Label.COUNT];
        int count = 0;
        for (int i = 0; i < hashes.length; i++) {
            boolean any = false;
            for (int label = 0; label < Label.COUNT; label++) {
                int value = Math.round(crf.weights[i * Label.COUNT + label] / STEP);
                value = Math.max(-127, Math.min(127, value));
                value = Math.abs(value) < LEAST_WEIGHT ? 0 : value;
                values[count * Label.COUNT + label] = (byte) value;
                any |= value != 0;
            }
            if (any) {
                kept[count++] = hashes[i];
            }
        }
        Arrays.fill(values, count * Label.COUNT, Math.min(values.length, (count + 1) * Label.COUNT), (byte) 0);
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
