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
import java.util.List;

/**
 * Reads annotated documents and prints how many of their names were found, exactly and with the right type: precision,
 * recall and F1 for each type, over all four (micro) and over the first three (micro3).
 */
public final class ScoreEntities {
    private ScoreEntities() {}

    /** @param predictions a folder for what was read; null: it is not kept */
    static void run(List<Path> golds, Path predictions) throws IOException {
        ArticleReader reader = new ArticleReader();
        for (Path file : golds) {
            NameScore score = new NameScore();
            List<Gold> predicted = new ArrayList<>();
            for (Gold document : Gold.read(file)) {
                Gold read = read(reader, document);
                predicted.add(read);
                score.add(document, read);
            }
            if (golds.size() > 1) {
                System.out.println(file.getFileName());
            }
            score.lines().forEach(System.out::println);
            if (predictions != null) {
                String name = file.getFileName().toString().replace(".jsonl", ".pred.jsonl");
                Gold.write(predicted, predictions.resolve(name));
            }
        }
    }

    /** The document with the names that Dateline reads in it. */
    public static Gold read(ArticleReader reader, Gold document) {
        Article article = Article.builder().body(document.text()).language("en").build();
        List<Gold.Name> names = new ArrayList<>();
        for (Entity entity : reader.read(article).entities()) {
            for (Mention mention : entity.mentions()) {
                names.add(new Gold.Name(mention.start(), mention.end(), type(mention.type())));
            }
        }
        return new Gold(document.doc(), document.text(), names);
    }

    private static String type(EntityType type) {
        return type == EntityType.MISC ? "MISC" : type.name().substring(0, 3);
    }
}
