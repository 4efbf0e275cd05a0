package dev.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/contract.md} says is what the code does. */
class ContractTest {
    private static final String CONTRACT = contract();
    private static final Pattern RECORD = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL);

    @Test
    void itsRecordIsValidAndItsSpansAreRight() throws IOException, MalformedRecordException {
        Matcher record = RECORD.matcher(CONTRACT);
        assertThat(record.find()).isTrue();
        byte[] bytes = new JsonMapper().readTree(record.group(1)).toString().getBytes(StandardCharsets.UTF_8);

        SchemaAssertions.assertEnriched(bytes);
        EnrichedArticle enriched = Json.ENRICHED.read(bytes);
        assertThat(enriched.entities()).flatMap(Entity::mentions).isNotEmpty().allSatisfy(mention -> assertThat(
                        mention.span().of(enriched.article().text(mention.in())))
                .isEqualTo(mention.text()));
        assertThat(enriched.dates()).isNotEmpty().allSatisfy(date -> assertThat(
                        date.span().of(enriched.article().text(date.in())))
                .isEqualTo(date.text()));
        assertThat(enriched.sentences())
                .extracting(span -> span.of(enriched.article().text(span.in())))
                .allMatch(sentence -> sentence.equals("Ferries to return") || sentence.endsWith("."));
    }

    @Test
    void namesEveryTopicHeaderAndTrackingParameter() throws IllegalAccessException {
        assertThat(Topics.ALL).allSatisfy(topic -> assertThat(CONTRACT)
                .containsPattern("\\| `" + Pattern.quote(topic.name()) + "` .*\\| " + topic.partitions() + " \\|"));
        for (var header : HeaderNames.class.getFields()) {
            assertThat(CONTRACT).contains("`" + header.get(null) + "`");
        }
        Schemas.resource("tracking-parameters.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(name -> assertThat(CONTRACT).contains("`" + name + "`"));
    }

    @Test
    void namesEveryField() {
        for (Class<?> type : new Class<?>[] {
            Article.class,
            EnrichedArticle.class,
            Entity.class,
            Mention.class,
            Timex.class,
            Dateline.class,
            Published.class,
            Language.class,
            Provenance.class,
            Span.class,
            Source.class
        }) {
            for (var component : type.getRecordComponents()) {
                assertThat(CONTRACT).contains("`" + component.getName() + "`");
            }
        }
    }

    private static String contract() {
        try {
            return Files.readString(Path.of("../docs/contract.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
