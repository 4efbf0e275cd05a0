package dev.dateline.sink.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.sink.Delivery;
import dev.dateline.sink.Talks;
import dev.dateline.wire.MalformedRecordException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvLinesTest {
    private final CsvLines lines = new CsvLines();

    @Test
    void writesARowForTheArticleEachNameAndEachDate() throws Exception {
        String article = "2017-11-13T10:00Z,My wire,en,\"Talks, \"\"again\"\"\",https://example.org/talks?a=1,";

        assertThat(text(Talks.delivery(7, "talks-1")))
                .isEqualTo("talks-1,7,article," + article + ",,,,,,,,,\r\n"
                        + "talks-1,7,entity," + article + "PERSON,Anna Berg,PERSON:anna berg,envoy,2,,,,,\r\n"
                        + "talks-1,7,entity," + article
                        + "LOCATION,France,http://www.wikidata.org/entity/Q142,,1,,,,,\r\n"
                        + "talks-1,7,date," + article
                        + "DATE,,,,,Monday,2017-11-13,2017-11-13,2017-11-14,present\r\n"
                        + "talks-1,7,date," + article
                        + "DATE,,,,,March 2018,2018-03,2018-03-01,2018-04-01,future\r\n");
    }

    @Test
    void everyRowHasTheColumnsOfTheHead() throws Exception {
        long columns = lines.head().chars().filter(c -> c == ',').count();

        assertThat(lines.head()).startsWith("id,offset,row,published,").endsWith(",relation\r\n");
        for (String row : text(Talks.delivery(7, "a", Talks.JSON.replace("Talks, \\\"again\\\"", "Talks")))
                .split("\r\n")) {
            assertThat(row.chars().filter(c -> c == ',').count()).as(row).isEqualTo(columns);
        }
        assertThat(text(Talks.withdrawal(8, "a"))).isEqualTo("a,8,withdrawn" + ",".repeat(15) + "\r\n");
    }

    @Test
    void writesNothingThatASpreadsheetWouldRun() throws Exception {
        String json = Talks.JSON.replace("Talks, \\\"again\\\"", "=HYPERLINK(\\\"http://example.org\\\")");

        assertThat(text(Talks.delivery(1, "@a", json)))
                .startsWith("'@a,1,article,2017-11-13T10:00Z,My wire,en,\"'=HYPERLINK(\"\"http://example.org\"\")\",");
    }

    @Test
    void refusesWhatIsNoEnrichedArticle() {
        assertThatThrownBy(() -> text(Talks.delivery(1, "a", "{\"schema\":\"enriched/1\"}")))
                .isInstanceOf(MalformedRecordException.class);
    }

    private String text(Delivery delivery) throws MalformedRecordException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines.append(delivery, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
