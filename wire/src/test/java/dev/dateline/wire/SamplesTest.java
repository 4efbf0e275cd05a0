package dev.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The articles in {@code samples/} are articles of the contract. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("../samples");

    static Stream<String> articles() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().flatMap(SamplesTest::articlesIn).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void isAnArticle(String json) throws MalformedRecordException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);

        assertThat(SchemaAssertions.violations(Schemas.ARTICLE, bytes)).isEmpty();
        assertThat(Json.ARTICLE.read(bytes).published()).isPresent();
    }

    @Test
    void areSevenDatedOnesWithIdsOfTheirOwn() throws IOException {
        assertThat(articles().map(SamplesTest::id)).hasSize(7).doesNotHaveDuplicates();
    }

    private static String id(String json) {
        try {
            return ArticleId.of(Json.ARTICLE.read(json.getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedRecordException e) {
            throw new AssertionError(json, e);
        }
    }

    private static Stream<String> articlesIn(Path file) {
        try {
            String name = file.getFileName().toString();
            if (name.endsWith(".jsonl")) {
                return Files.readAllLines(file).stream();
            }
            return name.endsWith(".json") ? Stream.of(Files.readString(file)) : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
