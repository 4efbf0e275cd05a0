package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.wire.Article;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final String TEXT =
            IntStream.range(0, 30).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

    @Test
    void saysHowManyTimesABodySaysTheSame() {
        assertThat(Repeats.times(TEXT)).isEqualTo(1);
        assertThat(Repeats.times(TEXT + "\n\n" + TEXT + " ")).isEqualTo(2);
        assertThat(Repeats.times(TEXT + "\r\n" + TEXT + "\t" + TEXT)).isEqualTo(3);
        assertThat(Repeats.times(TEXT + " " + TEXT + " and more")).isEqualTo(1);
        assertThat(Repeats.times("ha ".repeat(1_000))).as("a refrain").isEqualTo(1);
        assertThat(Repeats.times("")).isEqualTo(1);
    }

    @Test
    void notesItBesideWhatIsThereAndLeavesTheBodyAsItCame() {
        ObjectNode extra = JsonNodeFactory.instance.objectNode().put("desk", "harbour");
        String twice = TEXT + "\n" + TEXT;
        Article article = Article.builder().body(twice).extra(extra).build();

        Article flagged = Repeats.flagged(article);

        assertThat(flagged.body()).contains(twice);
        assertThat(flagged.extra().orElseThrow()).hasToString("{\"desk\":\"harbour\",\"bodyRepeats\":2}");
        assertThat(extra).hasToString("{\"desk\":\"harbour\"}");
        assertThat(Repeats.flagged(Article.of(TEXT))).isEqualTo(Article.of(TEXT));
    }

    @Test
    void leavesAnExtraThatIsFullAlone() {
        ObjectNode extra = JsonNodeFactory.instance.objectNode().put("x", "y".repeat(Article.MAX_EXTRA_BYTES - 8));
        Article article = Article.builder().body(TEXT + " " + TEXT).extra(extra).build();

        assertThat(Repeats.flagged(article)).isEqualTo(article);
    }
}
