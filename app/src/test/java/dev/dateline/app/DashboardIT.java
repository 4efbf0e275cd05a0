package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard in docs asks only for metrics, with labels, that the program has. */
class DashboardIT {
    private static final Path DASHBOARD = Path.of("..", "docs", "monitoring", "dateline.json");
    private static final Pattern METRIC = Pattern.compile("\\b((?:dateline|jvm|process|system|kafka)_\\w+)");
    private static final Pattern LABELS = Pattern.compile("(?:by|on) \\(([^)]*)\\)|\\{(\\w+)=");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)(?:\\{([^}]*)\\})? ");

    /** Those that only show once something was rejected or refused, and those that Prometheus adds. */
    private static final Map<String, Set<String>> OTHERS = Map.of(
            "dateline_enrich_rejected_total", Set.of("reason"),
            "dateline_sink_refused_total", Set.of("destination", "reason"));

    @Test
    void asksForWhatThereIs(@TempDir Path data) throws Exception {
        Map<String, Set<String>> served = new TreeMap<>();
        OTHERS.forEach((name, labels) -> served.put(name, new TreeSet<>(labels)));
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
                Running running = new Running()) {
            int port = PipelineIT.stages(broker.bootstrapServers(), data).start(running, data);
            new PushedArticles(port).push(3).assertEachCameOutOnce(broker.bootstrapServers());
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> metrics(port).contains("dateline_sink_lag{destination=\"segments\""));
            Matcher samples = SAMPLE.matcher(metrics(port));
            while (samples.find()) {
                Set<String> labels = served.computeIfAbsent(samples.group(1), added -> new TreeSet<>());
                if (samples.group(2) != null) {
                    Matcher names = Pattern.compile("(\\w+)=\"").matcher(samples.group(2));
                    while (names.find()) {
                        labels.add(names.group(1));
                    }
                }
            }
        }

        List<String> expressions = expressions();
        assertThat(expressions).hasSize(15);
        for (String expression : expressions) {
            Set<String> labels = new TreeSet<>(Set.of("instance"));
            Matcher metric = METRIC.matcher(expression);
            while (metric.find()) {
                assertThat(served).as(expression).containsKey(metric.group(1));
                labels.addAll(served.get(metric.group(1)));
            }
            Matcher wanted = LABELS.matcher(expression);
            while (wanted.find()) {
                String names = wanted.group(1) == null ? wanted.group(2) : wanted.group(1);
                assertThat(labels).as(expression).contains(names.split(", *"));
            }
        }
    }

    private static List<String> expressions() throws Exception {
        JsonNode dashboard = JsonMapper.builder().build().readTree(DASHBOARD.toFile());
        List<String> expressions = new ArrayList<>();
        dashboard.get("panels").forEach(panel -> panel.path("targets")
                .forEach(target -> expressions.add(target.get("expr").textValue())));
        return expressions;
    }

    private static String metrics(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
