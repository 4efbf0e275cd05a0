package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.text.ArticleReader;
import dev.dateline.wire.Article;
import dev.dateline.wire.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.storage.Converter;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The recipe for Kafka Connect in docs: what its converter makes of the enriched topic's records. */
class ConnectTest {
    private static final Pattern RECIPE =
            Pattern.compile("```json\\n(\\{\\s*\"name\": \"dateline-opensearch\".*?\\n})\\n```", Pattern.DOTALL);

    @Test
    void theRecipesConverterReadsTheRecordsAsTheyAre() throws Exception {
        Converter converter = converter();
        Article article = Article.builder()
                .id("a")
                .body("PARIS - Anna Berg said on Monday.")
                .published("2017-11-13")
                .build();

        SchemaAndValue read =
                converter.toConnectData("news.enriched.v1", Json.ENRICHED.write(new ArticleReader().read(article)));

        assertThat(read.schema()).isNull();
        assertThat(read.value())
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("schema", "enriched/1")
                .extractingByKey("dates", InstanceOfAssertFactories.LIST)
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsAllEntriesOf(Map.of("text", "Monday", "from", "2017-11-13"));
    }

    @Test
    void aWithdrawalIsANullThatTheRecipeDeletesBy() throws Exception {
        assertThat(converter().toConnectData("news.enriched.v1", null)).isEqualTo(SchemaAndValue.NULL);
        assertThat(recipe())
                .containsEntry("behavior.on.null.values", "delete")
                .containsEntry("key.ignore", "false")
                .containsEntry("consumer.override.isolation.level", "read_committed")
                .containsEntry("topics", "news.enriched.v1");
    }

    private static Converter converter() throws Exception {
        Map<String, String> recipe = recipe();
        Map<String, String> own = new TreeMap<>();
        recipe.forEach((name, value) -> {
            if (name.startsWith("value.converter.")) {
                own.put(name.substring("value.converter.".length()), value);
            }
        });
        Converter converter = (Converter) Class.forName(recipe.get("value.converter"))
                .getDeclaredConstructor()
                .newInstance();
        converter.configure(own, false);
        return converter;
    }

    private static Map<String, String> recipe() throws Exception {
        Matcher recipe = RECIPE.matcher(Files.readString(Path.of("..", "docs", "delivery.md")));
        assertThat(recipe.find()).isTrue();
        JsonNode config = JsonMapper.builder().build().readTree(recipe.group(1)).get("config");
        Map<String, String> settings = new TreeMap<>();
        config.properties()
                .forEach(each -> settings.put(each.getKey(), each.getValue().textValue()));
        assertThat(settings.values()).doesNotContainAnyElementsOf(List.of(""));
        return settings;
    }
}
