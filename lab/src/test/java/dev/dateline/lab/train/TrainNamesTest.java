package dev.dateline.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.lab.train.Gold.Name;
import dev.dateline.text.entity.model.Label;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.entity.model.Tagger;
import dev.dateline.text.entity.model.Weights;
import dev.dateline.text.entity.model.Words;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainNamesTest {
    private static final List<String> PEOPLE = List.of("Anna Brandt", "Paul Keller", "Rita Solano", "Omar Haddad");

    @TempDir
    private Path folder;

    @Test
    void theSameDataGiveTheSameModelAndItHasLearned() throws IOException {
        Path data = folder.resolve("data");
        write(data);
        int gleaned = new CommandLine(new Gleaning())
                .execute(
                        "--out",
                        data.resolve("gleaned.tsv").toString(),
                        data.resolve("news.jsonl.gz").toString());
        assertThat(gleaned).isZero();
        assertThat(data.resolve("gleaned.tsv")).hasContent("anna brandt\tPERSON\t40\t40");
        for (String out : List.of("one", "two")) {
            int exit = new CommandLine(new TrainNames())
                    .execute(
                            "--labels", data.resolve("labels.jsonl").toString(),
                            "--gold", data.resolve("gold.jsonl").toString(),
                            "--news", data.resolve("news.jsonl.gz").toString(),
                            "--gleaned", data.resolve("gleaned.tsv").toString(),
                            "--sheets", "40",
                            "--lists", data.resolve("names").toString(),
                            "--out", folder.resolve(out).toString());
            assertThat(exit).isZero();
        }
        for (String file : List.of("lexicon.bin", "printed.bin", "lowercased.bin")) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
        }
        assertThat(labels("yesterday rita solano spoke", folder.resolve("one")))
                .containsExactly(
                        Label.OUTSIDE, Label.first(EntityType.PERSON), Label.inside(EntityType.PERSON), Label.OUTSIDE);
    }

    private static int[] labels(String text, Path model) throws IOException {
        Lexicon lexicon = Lexicon.read(in(model.resolve("lexicon.bin")));
        Weights weights = Weights.read(in(model.resolve("lowercased.bin")));
        Tokens tokens = Tokens.of(text);
        byte[] labels = new Tagger(weights, false, 0, 0).labels(Words.of(tokens, Sentences.of(tokens), lexicon));
        int[] result = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            result[i] = labels[i];
        }
        return result;
    }

    private static DataInputStream in(Path file) throws IOException {
        return new DataInputStream(Files.newInputStream(file));
    }

    private static void write(Path data) throws IOException {
        Files.createDirectories(data.resolve("names"));
        Files.writeString(data.resolve("names/first-names.txt"), "\ufeffAnna\nPaul\n");
        Files.writeString(data.resolve("names/surnames.txt"), "Brandt\nKeller\n");
        Files.writeString(data.resolve("names/cities.csv"), "name,country\nNew Ulm,Nowhere\n");
        try (GZIPOutputStream news = new GZIPOutputStream(Files.newOutputStream(data.resolve("news.jsonl.gz")))) {
            String line =
                    "{\"body\":\"The old mayor and Anna Brandt met the new mayor in the old town hall today.\"}\n";
            news.write(line.repeat(40).getBytes(StandardCharsets.UTF_8));
        }
        List<Gold> gold = new ArrayList<>();
        try (BufferedWriter labels = Files.newBufferedWriter(data.resolve("labels.jsonl"))) {
            for (int i = 0; i < 40; i++) {
                String person = PEOPLE.get(i % PEOPLE.size());
                String text = "Yesterday " + person + " spoke .\nNobody spoke today .";
                List<Name> names = List.of(new Name(10, 10 + person.length(), "PER"));
                gold.add(new Gold("g" + i, text, names));
                new Silver("s" + i, text, List.of(List.of(), names)).write(labels);
            }
        }
        Gold.write(gold, data.resolve("gold.jsonl"));
    }
}
