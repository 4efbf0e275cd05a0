package dev.dateline.enrich;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.link.Connection;
import dev.dateline.link.StartupException;
import dev.dateline.link.TopicReading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

/** Enriched articles that lie somewhere and can be read again and again: a topic, or a file of JSON Lines. */
public sealed interface Output permits Output.OfTopic, Output.OfFile {
    /**
     * Gives every record in its order, by id; null for a withdrawal. A later record of an id replaces an earlier one.
     *
     * @throws StartupException naming the place, when something there is no enriched article
     */
    void forEach(BiConsumer<String, JsonNode> action);

    /** A topic, up to the end that it has when reading begins. */
    record OfTopic(Connection connection, String topic) implements Output {
        @Override
        public void forEach(BiConsumer<String, JsonNode> action) {
            new TopicReading(connection, topic).forEach(record -> {
                String place = topic + "-" + record.partition() + "@" + record.offset();
                String id = record.key() == null
                        ? ""
                        : Ids.text(record.key())
                                .orElseThrow(() -> new StartupException(place + ": the key is no UTF-8"));
                action.accept(id, record.value() == null ? null : Parsed.tree(record.value(), place));
            });
        }
    }

    /** JSON Lines, gzipped where the name ends so. */
    record OfFile(Path file) implements Output {
        @Override
        public void forEach(BiConsumer<String, JsonNode> action) {
            try (InputStream bytes = Files.newInputStream(file);
                    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                    BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    if (!line.isBlank()) {
                        accept(line, file + ":" + number, action);
                    }
                }
            } catch (IOException e) {
                throw new StartupException("The file " + file + " cannot be read: " + e.getMessage(), e);
            }
        }

        private static void accept(String line, String place, BiConsumer<String, JsonNode> action) {
            JsonNode record = Parsed.tree(line.getBytes(StandardCharsets.UTF_8), place);
            boolean withdrawn = record.path("withdrawn").asBoolean(false);
            JsonNode id = withdrawn ? record.path("id") : record.path("article").path("id");
            if (!id.isTextual()) {
                throw new StartupException(place + ": no enriched article, since it has no article.id");
            }
            action.accept(id.textValue(), withdrawn ? null : record);
        }
    }

    /** Trees rather than records, so that outputs of other versions can be compared too. */
    final class Parsed {
        private static final ObjectReader TREE = JsonMapper.builder().build().readerFor(JsonNode.class);

        private Parsed() {}

        private static JsonNode tree(byte[] json, String place) {
            try {
                return TREE.readTree(json);
            } catch (JsonProcessingException e) {
                throw new StartupException(place + ": not JSON: " + e.getOriginalMessage(), e);
            } catch (IOException e) {
                throw new StartupException(place + ": " + e.getMessage(), e);
            }
        }
    }
}
