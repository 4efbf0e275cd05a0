package dev.dateline.sink.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.archive.News;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Json;
import dev.dateline.wire.Records;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnyRecordTest {
    private static final int COUNT = 100;

    @TempDir
    private Path folder;

    /** Valid records of producers that nobody knows: texts of every plane, spans beyond their text, any names and days. */
    @Test
    void canBeFoundShownAndDownloaded() throws Exception {
        List<EnrichedArticle> records =
                Records.enriched().sampleStream().limit(COUNT).toList();
        Delivery[] deliveries = new Delivery[COUNT];
        for (int n = 0; n < COUNT; n++) {
            deliveries[n] = new Delivery(n, "id" + n, Optional.of(Json.ENRICHED.write(records.get(n))), Instant.EPOCH);
        }
        try (WebServer web = new WebServer(folder, Map.of(), Optional.empty())) {
            News.deliver(web.archive, 0, deliveries);
            JsonNode found = new ObjectMapper()
                    .readTree(
                            web.get("/api/articles?limit=100&facets=true&q=w*").body());
            JsonNode all = new ObjectMapper()
                    .readTree(web.get("/api/articles?limit=100").body());

            assertThat(found.at("/total/value").isInt()).isTrue();
            assertThat(all.get("articles")).hasSize(COUNT);
            assertThat(new ObjectMapper()
                            .readTree(web.get("/api/download?format=json").body()))
                    .hasSize(COUNT);
            ICalendar calendar =
                    Biweekly.parse(web.get("/api/download?format=ics").body()).first();
            assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
            List<String> keys = new ArrayList<>();
            records.forEach(record -> record.entities().forEach(entity -> keys.add(entity.key())));
            for (String key : keys.subList(0, 20)) {
                assertThat(web.get("/api/name?key=" + WebServer.encoded(key)).statusCode())
                        .isIn(200, 404);
            }
            assertThat(web.get("/api/calendar?from=2000-01-01&to=2005-01-01&longest=3660")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(web.get("/api/download?format=csv").statusCode()).isEqualTo(200);
        }
    }
}
