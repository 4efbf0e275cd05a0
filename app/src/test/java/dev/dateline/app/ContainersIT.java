package dev.dateline.app;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;

/** The pipeline on the broker that others run: Apache's own image. */
class ContainersIT {
    @BeforeAll
    static void docker() {
        Docker.need("ContainersIT");
    }

    @Test
    void everyArticleComesOutOnce(@TempDir Path data) throws Exception {
        try (KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1")) {
            kafka.start();
            try (Running running = new Running()) {
                int port = PipelineIT.stages(kafka.getBootstrapServers(), data).start(running, data);

                new PushedArticles(port).push(500).assertEachCameOutOnce(kafka.getBootstrapServers());
            }
        }
    }
}
