package dev.dateline.ingest.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.NamedSource;
import dev.dateline.ingest.web.FetchSettings;
import dev.dateline.link.InvalidSettingsException;
import dev.dateline.link.Settings;
import dev.dateline.wire.Article;
import dev.dateline.wire.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {
    private static final FetchSettings FETCHING = FetchSettings.read(Settings.of(Map.of(), Map.of()));

    @TempDir
    private Path folder;

    @Test
    void readsSourcesWithWhatTheySayOfTheirArticles() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "{\"body\":\"one\",\"published\":\"2017-11-13T09:30\"}");
        SourcesFile file = read("""
                name: agencies
                sources:
                  - name: harbour
                    files: a.jsonl
                    source: Harbour Courier
                    zone: Europe/London
                    language: en-GB
                    rights: CC BY 4.0
                    if-absent: true
                  - name: wire
                    watch: incoming
                """);

        assertThat(file.name()).isEqualTo("agencies");
        assertThat(file.lasting()).isTrue();
        assertThat(file.sources()).extracting(NamedSource::name).containsExactly("harbour", "wire");
        assertThat(file.sources()).extracting(NamedSource::ifAbsent).containsExactly(true, false);
        assertThat(articles(file.sources().get(0)))
                .containsExactly(Article.builder()
                        .body("one")
                        .published("2017-11-13T09:30Z")
                        .source(Source.named("Harbour Courier"))
                        .language("en-GB")
                        .rights("CC BY 4.0")
                        .build());
    }

    @Test
    void takesTheExampleOfTheDocuments() throws IOException {
        String text = Files.readString(Path.of("../docs/sources.md"));
        int start = text.indexOf("```yaml\n") + 8;
        Files.writeString(
                folder.resolve("subscriptions.opml"),
                "<opml><body><outline xmlUrl='https://courier.example/rss'/></body></opml>");
        SourcesFile file = read(text.substring(start, text.indexOf("```", start)));

        assertThat(file.name()).isEqualTo("agencies");
        assertThat(file.sources())
                .extracting(NamedSource::name)
                .containsExactly("harbour", "tables", "wire", "web", "many", "pages");
    }

    @Test
    void isCalledAsItsFileWhereItSaysNothingElse() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "It rained.");
        SourcesFile file = read("sources: [{name: a, files: a.txt}]");

        assertThat(file.name()).isEqualTo("my-sources");
        assertThat(file.lasting()).isFalse();
    }

    @Test
    void namesAllProblemsWithTheirLines() {
        assertThatThrownBy(() -> read("""
                        name: "a b"
                        sources:
                          - name: one
                            files: x
                            zone: Mars
                            speling: x
                          - name: one
                            watch: y
                            if-absent: maybe
                            files: z
                          - files: []
                        surces: 3
                        """)).isInstanceOfSatisfying(InvalidSettingsException.class, e -> assertThat(
                        e.problems())
                .map(problem -> problem.substring(folder.toString().length() + 1))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("my sources.yaml:1: name is \"a b\", not a name"),
                        two -> assertThat(two).startsWith("my sources.yaml:5: zone is \"Mars\", not a time zone"),
                        three -> assertThat(three)
                                .startsWith("my sources.yaml:6: \"speling\" means nothing here; known are "),
                        four -> assertThat(four).isEqualTo("my sources.yaml:7: another source is called one too"),
                        five -> assertThat(five)
                                .startsWith("my sources.yaml:7: a source is one of files, watch")
                                .endsWith(", not several at once"),
                        six -> assertThat(six)
                                .isEqualTo("my sources.yaml:9: if-absent is \"maybe\", not true or false"),
                        seven -> assertThat(seven).isEqualTo("my sources.yaml:11: a source wants a name"),
                        eight -> assertThat(eight).isEqualTo("my sources.yaml:11: files names no file and no folder"),
                        nine -> assertThat(nine)
                                .isEqualTo("my sources.yaml:12: \"surces\" means nothing here; known are name,"
                                        + " sources")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                             | 1: it says nothing; wanted sources
            `sources: [`                                   | 1: not YAML:
            `just words`                                   | 1: wanted fields, name: value
            `sources: []`                                  | 1: there are no sources
            `sources: 3`                                   | 1: sources is no list
            `sources: [{name: a, name: b, files: x}]`      | 1: name is there twice
            `sources: [{name: {x: y}, files: x}]`          | 1: name is no text
            `sources: [{name: a, files: [{x: y}]}]`        | 1: files is no text
            `sources: [{name: a}]`                         | 1: a source is one of files, watch
            `sources: [{name: a, files: x, published: 7}]` | 1: published is "7", not an ISO 8601 date or date-time
            """)
    void saysWhatIsWrong(String yaml, String problem) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(":" + problem);
    }

    private SourcesFile read(String yaml) throws IOException {
        return SourcesFile.read(Files.writeString(folder.resolve("my sources.yaml"), yaml), FETCHING);
    }

    private static List<Article> articles(NamedSource source) {
        List<Article> articles = new ArrayList<>();
        source.articles().read(Bookmarks.NONE, item -> {
            if (source.defaults().fill(item) instanceof Item.Found found) {
                articles.add(found.article());
            }
        });
        return articles;
    }
}
