package dev.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleIdTest {
    static Stream<JsonNode> vectors() throws IOException {
        JsonNode vectors = new JsonMapper().readTree(Schemas.resource("article-ids.json"));
        return StreamSupport.stream(vectors.spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isPinned(JsonNode vector) throws MalformedRecordException {
        Article article = Json.ARTICLE.read(vector.get("article").toString().getBytes(StandardCharsets.UTF_8));

        assertThat(ArticleId.of(article)).isEqualTo(vector.get("id").asText());
        if (vector.has("canonical")) {
            String canonical = ArticleId.of(article).startsWith("url:")
                    ? ArticleId.canonical(article.url().orElseThrow())
                    : ArticleId.canonical(article);
            assertThat(canonical).isEqualTo(vector.get("canonical").asText());
        }
    }

    @Test
    void hasTwentyVectors() throws IOException {
        assertThat(vectors()).hasSize(20);
    }

    @Property
    void everyUrlGivesAnId(@ForAll String url) {
        Article article = Article.builder().url(url.replaceAll("\\p{Cs}", "")).build();

        assertThat(ArticleId.of(article)).matches("(url|text):[0-9a-f]{32}");
    }
}
