package dev.dateline.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.wire.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    @Test
    void generatesTheSameArticlesOfTheStatedSize() {
        Corpus corpus = Corpus.generated(200);

        assertThat(corpus.articles()).isEqualTo(Corpus.generated(200).articles());
        assertThat(corpus.articles())
                .extracting(article -> article.id().orElseThrow())
                .doesNotHaveDuplicates();
        assertThat(corpus.articles())
                .extracting(article -> article.body().orElseThrow())
                .doesNotHaveDuplicates();
        assertThat(corpus.meanBytes()).isBetween(Corpus.GENERATED_BYTES - 100, Corpus.GENERATED_BYTES + 100);
        assertThat(corpus.articles().get(0).body().orElseThrow()).doesNotContain("{", "}");
    }

    @Test
    void repeatsGivenArticlesUnderOtherIds(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("two.jsonl"), "{\"body\":\"One.\"}\n{\"id\":\"x\",\"body\":\"Two.\"}\n");

        assertThat(Corpus.of(List.of(file.toString()), 3).articles())
                .containsExactly(article("bench-0", "One."), article("bench-1", "Two."), article("bench-2", "One."));
    }

    @Test
    void refusesWhatIsNoArticle(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.jsonl"), "{\"body\":5}\n");

        assertThatThrownBy(() -> Corpus.of(List.of(file.toString()), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ":1 is no article");
    }

    private static Article article(String id, String body) {
        return Article.builder().id(id).body(body).build();
    }
}
