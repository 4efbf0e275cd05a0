package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownSettingsTest {
    @Test
    void areThese() {
        assertThat(KnownSettings.names())
                .containsExactlyInAnyOrder(
                        "DATELINE_ALIASES",
                        "DATELINE_APPLICATION_ID",
                        "DATELINE_ARCHIVE_FOLDER",
                        "DATELINE_ARCHIVE_REBUILD",
                        "DATELINE_BOOTSTRAP_SERVERS",
                        "DATELINE_COMMIT_MILLIS",
                        "DATELINE_CSV_FOLDER",
                        "DATELINE_DATA",
                        "DATELINE_DEAD_LETTERS_TOPIC",
                        "DATELINE_ENRICHED_TOPIC",
                        "DATELINE_FETCH_ALLOW_PRIVATE",
                        "DATELINE_FETCH_HOST_DELAY_MILLIS",
                        "DATELINE_FETCH_MAX_BYTES",
                        "DATELINE_FETCH_THREADS",
                        "DATELINE_FETCH_TIMEOUT_SECONDS",
                        "DATELINE_FETCH_USER_AGENT",
                        "DATELINE_HTTP_HOST",
                        "DATELINE_HTTP_IN_FLIGHT",
                        "DATELINE_HTTP_MAX_BODY_BYTES",
                        "DATELINE_HTTP_PORT",
                        "DATELINE_HTTP_RATE",
                        "DATELINE_HTTP_TOKEN",
                        "DATELINE_JAVA_OPTS",
                        "DATELINE_MEMBER_ID",
                        "DATELINE_NINJS_FOLDER",
                        "DATELINE_NINJS_TOPIC",
                        "DATELINE_PORT",
                        "DATELINE_POSTGRES_PASSWORD",
                        "DATELINE_POSTGRES_SCHEMA",
                        "DATELINE_POSTGRES_URL",
                        "DATELINE_POSTGRES_USER",
                        "DATELINE_RAW_TOPIC",
                        "DATELINE_RUN_SINKS",
                        "DATELINE_SEND_TIMEOUT_SECONDS",
                        "DATELINE_SINK_DEAD_LETTERS_TOPIC",
                        "DATELINE_SINK_FOLDER",
                        "DATELINE_SINK_GROUP",
                        "DATELINE_SINK_PATIENCE_SECONDS",
                        "DATELINE_SINK_SEGMENT_OFFSETS",
                        "DATELINE_START_TIMEOUT_SECONDS",
                        "DATELINE_THREADS",
                        "DATELINE_TRANSACTION_TIMEOUT_SECONDS",
                        "DATELINE_WATCHDOG_SECONDS",
                        "DATELINE_WEB_QUERIES",
                        "DATELINE_WEB_STREAMS",
                        "DATELINE_WEB_TOKEN",
                        "DATELINE_WEBHOOK_DATES",
                        "DATELINE_WEBHOOK_NAMES",
                        "DATELINE_WEBHOOK_SECRET",
                        "DATELINE_WEBHOOK_TIMEOUT_SECONDS",
                        "DATELINE_WEBHOOK_URL",
                        "DATELINE_WEBHOOK_WORDS");
    }

    @Test
    void namesVariablesThatNobodyReads() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        KnownSettings.warnOfOthers(
                List.of("DATELINE_THREAD", "DATELINE_THREADS", "PATH"),
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("dateline: warning: DATELINE_THREAD is no setting of Dateline");
    }
}
