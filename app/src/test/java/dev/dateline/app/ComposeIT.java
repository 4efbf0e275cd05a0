package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The compose file as it is shipped, under a project name and on ports of the test's own. */
class ComposeIT {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final String PROJECT =
            "dateline-it-" + UUID.randomUUID().toString().substring(0, 8);

    private static List<String> compose;
    private static Map<String, String> ports;

    @BeforeAll
    static void up() throws Exception {
        Docker.need("ComposeIT");
        compose = Docker.compose("ComposeIT");
        ports = Map.of("DATELINE_PORT", freePort(), "DATELINE_HTTP_PORT", freePort(), "DATELINE_HTTP_TOKEN", "");
        compose("up", "-d", "--build");
    }

    @AfterAll
    static void down() throws Exception {
        if (ports != null) {
            compose("down", "-v", "--remove-orphans");
        }
    }

    @Test
    void losesAndDoublesNothingWhenOneOfThreeIsKilled() throws Exception {
        String kafka = "localhost:" + ports.get("DATELINE_PORT");
        awaitHealthy("ingest", 1);
        awaitHealthy("enrich", 1);
        awaitHealthy("sink", 1);
        PushedArticles articles = new PushedArticles(Integer.parseInt(ports.get("DATELINE_HTTP_PORT"))).push(200);
        articles.assertEachCameOutOnce(kafka);

        compose("up", "-d", "--no-recreate", "--scale", "enrich=3");
        awaitHealthy("enrich", 3);
        articles.push(400);
        docker("kill", containers("enrich").get(0));
        articles.push(400).assertEachCameOutOnce(kafka);

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(linesOfTheSink()).isEqualTo(1_000));
    }

    private static void awaitHealthy(String service, int number) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(containers(service, "--filter", "health=healthy"))
                        .as(service)
                        .hasSize(number));
    }

    private static long linesOfTheSink() throws Exception {
        String files = docker(
                "exec",
                containers("sink").get(0),
                "sh",
                "-c",
                "cat $(find /data -name '*.jsonl' -o -name '*.part') /dev/null | wc -l");
        return Long.parseLong(files.strip());
    }

    private static List<String> containers(String service, String... filters) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "ps",
                "-q",
                "--filter",
                "label=com.docker.compose.project=" + PROJECT,
                "--filter",
                "label=com.docker.compose.service=" + service));
        command.addAll(List.of(filters));
        return docker(command.toArray(String[]::new)).lines().toList();
    }

    private static String docker(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        return Docker.run(REPOSITORY, Map.of(), command);
    }

    private static void compose(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(compose);
        command.addAll(List.of("-p", PROJECT));
        command.addAll(List.of(arguments));
        Docker.run(REPOSITORY, ports, command);
    }

    private static String freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
