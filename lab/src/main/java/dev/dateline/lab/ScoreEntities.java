package dev.dateline.lab;

import dev.dateline.lab.train.Gold;
import dev.dateline.text.ArticleReader;
import dev.dateline.wire.Article;
import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Mention;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads annotated documents and prints how many of their names were found, exactly and with the right type: precision,
 * recall and F1 for each type, over all four (micro) and over the first three (micro3).
 *
 * <pre>java -cp … dev.dateline.lab.ScoreEntities GOLD.jsonl… [--predictions FOLDER]</pre>
 */
public final class ScoreEntities {
    private static final List<String> TYPES = List.of("PER", "ORG", "LOC", "MISC");

    private final int[] right = new int[TYPES.size()];
    private final int[] found = new int[TYPES.size()];
    private final int[] gold = new int[TYPES.size()];

    private ScoreEntities() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> golds = new ArrayList<>();
        Path predictions = null;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--predictions")) {
                predictions = Path.of(arguments[++i]);
            } else {
                golds.add(Path.of(arguments[i]));
            }
        }
        ArticleReader reader = new ArticleReader();
        for (Path file : golds) {
            ScoreEntities score = new ScoreEntities();
            List<Gold> predicted = new ArrayList<>();
            for (Gold document : Gold.read(file)) {
                Gold read = read(reader, document);
                predicted.add(read);
                score.add(document, read);
            }
            if (golds.size() > 1) {
                System.out.println(file.getFileName());
            }
            score.print();
            if (predictions != null) {
                String name = file.getFileName().toString().replace(".jsonl", ".pred.jsonl");
                Gold.write(predicted, predictions.resolve(name));
            }
        }
    }

    private static Gold read(ArticleReader reader, Gold document) {
        Article article = Article.builder().body(document.text()).language("en").build();
        List<Gold.Name> names = new ArrayList<>();
        for (Entity entity : reader.read(article).entities()) {
            for (Mention mention : entity.mentions()) {
                names.add(new Gold.Name(mention.start(), mention.end(), type(mention.type())));
            }
        }
        return new Gold(document.doc(), document.text(), names);
    }

    private void add(Gold document, Gold read) {
        Set<Gold.Name> names = new HashSet<>(read.names());
        Set<Gold.Name> expected = new HashSet<>(document.names());
        expected.forEach(name -> gold[TYPES.indexOf(name.type())]++);
        names.forEach(name -> found[TYPES.indexOf(name.type())]++);
        names.retainAll(expected);
        names.forEach(name -> right[TYPES.indexOf(name.type())]++);
    }

    private static String type(EntityType type) {
        return type == EntityType.MISC ? "MISC" : type.name().substring(0, 3);
    }

    private void print() {
        for (int type = 0; type < TYPES.size(); type++) {
            print(TYPES.get(type), right[type], found[type], gold[type]);
        }
        print("micro", sum(right, 4), sum(found, 4), sum(gold, 4));
        print("micro3", sum(right, 3), sum(found, 3), sum(gold, 3));
    }

    private static int sum(int[] counts, int types) {
        int sum = 0;
        for (int type = 0; type < types; type++) {
            sum += counts[type];
        }
        return sum;
    }

    private static void print(String name, int right, int found, int gold) {
        double precision = found == 0 ? 0 : 100.0 * right / found;
        double recall = gold == 0 ? 0 : 100.0 * right / gold;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        System.out.println(String.format(
                Locale.ROOT, "%-6s P %6.2f R %6.2f F1 %6.2f  gold %d", name, precision, recall, f1, gold));
    }
}
