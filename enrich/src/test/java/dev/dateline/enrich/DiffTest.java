package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.enrich.Difference.Kind;
import dev.dateline.link.StartupException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
    private static final String OLD = """
            {"article":{"id":"same"},"dates":[],"provenance":{"version":"1"}}
            {"article":{"id":"withdrawn"},"dates":[]}
            {"article":{"id":"gone"},"dates":[]}
            {"article":{"id":"changed"},"dates":[{"in":"body","start":3,"end":9,"text":"monday","type":"DATE",\
            "value":"2026-03-02","from":"2026-03-02","to":"2026-03-03","rule":"weekday"}],\
            "entities":[{"key":"PERSON:ann lee","name":"Ann Lee","mentions":[{"in":"body","start":20,"end":27}]}]}
            {"id":"withdrawn","withdrawn":true}
            """;
    private static final String NEW = """
            {"article":{"id":"new"},"dates":[]}
            {"article":{"id":"changed"},"dates":[],"entities":[]}

            {"article":{"id":"same"},"provenance":{"version":"2"},"dates":[]}
            {"article":{"id":"changed"},"dates":[{"in":"body","start":3,"end":9,"text":"monday","type":"DATE",\
            "value":"2026-03-09","mod":"APPROX","rule":"weekday"},{"in":"title","start":0,"end":4,"text":"1990",\
            "type":"DATE","value":"1990","rule":"year"}],"entities":[]}
            """;

    @TempDir
    Path folder;

    @Test
    void tellsWhatChangedById() throws IOException {
        List<Difference> differences = new ArrayList<>();
        Diff.Summary summary =
                new Diff(plain("old.jsonl", OLD), gzipped("new.jsonl.gz", NEW)).compare(10, differences::add);

        assertThat(summary)
                .isEqualTo(new Diff.Summary(
                        1,
                        Map.of(Kind.ADDED, 1L, Kind.MISSING, 1L, Kind.CHANGED, 1L),
                        Map.of("dates", 1L, "entities", 1L)));
        assertThat(differences)
                .containsExactly(
                        new Difference(
                                "changed",
                                Kind.CHANGED,
                                List.of("entities", "dates"),
                                List.of(
                                        "~ date body 000003-000009 \"monday\": DATE 2026-03-02 [2026-03-02, 2026-03-03)"
                                                + " by weekday -> DATE 2026-03-09 APPROX by weekday",
                                        "+ date title 000000-000004 \"1990\": DATE 1990 by year",
                                        "- entity PERSON:ann lee: \"Ann Lee\" at body 20-27")),
                        new Difference("gone", Kind.MISSING, List.of(), List.of()),
                        new Difference("new", Kind.ADDED, List.of(), List.of()));
    }

    @Test
    void showsOnlySoManyAndCountsAll() throws IOException {
        List<Difference> differences = new ArrayList<>();
        Diff.Summary summary = new Diff(plain("old.jsonl", OLD), plain("new.jsonl", NEW)).compare(1, differences::add);

        assertThat(differences).extracting(Difference::id).containsExactly("changed");
        assertThat(summary.kinds()).hasSize(3);
    }

    @Test
    void seesNoDifferenceInProvenance() throws IOException {
        Output one = plain("one.jsonl", "{\"article\":{\"id\":\"a\"},\"provenance\":{\"version\":\"1\"}}\n");
        Output two = plain("two.jsonl", "{\"article\":{\"id\":\"a\"},\"provenance\":{\"version\":\"2\"}}\n");

        assertThat(new Diff(one, two).compare(10, difference -> {}).nothingDiffers())
                .isTrue();
    }

    @Test
    void namesTheLineThatIsNone() throws IOException {
        Output broken = plain("broken.jsonl", "{\"article\":{\"id\":\"a\"}}\n{\"article\":\n");
        Output other = plain("other.jsonl", "\n{\"id\":\"a\"}\n");

        assertThatThrownBy(() -> new Diff(broken, broken).compare(10, difference -> {}))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("broken.jsonl:2: not JSON");
        assertThatThrownBy(() -> new Diff(other, other).compare(10, difference -> {}))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("other.jsonl:2: no enriched article");
        assertThatThrownBy(
                        () -> new Diff(new Output.OfFile(folder.resolve("none")), other).compare(10, difference -> {}))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("cannot be read");
    }

    private Output plain(String name, String lines) throws IOException {
        return new Output.OfFile(Files.writeString(folder.resolve(name), lines));
    }

    private Output gzipped(String name, String lines) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        return new Output.OfFile(file);
    }
}
