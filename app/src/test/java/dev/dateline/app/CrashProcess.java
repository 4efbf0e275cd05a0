package dev.dateline.app;

import dev.dateline.enrich.EnrichJob;
import dev.dateline.enrich.EnrichSettings;
import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Processes that the crash test kills: a broker, and members of the job. */
final class CrashProcess {
    private CrashProcess() {}

    /** Arguments: the data folder and the port. */
    static final class Broker {
        private Broker() {}

        public static void main(String[] args) throws InterruptedException {
            EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            Thread.currentThread().join();
        }
    }

    /** Settings from the environment; the argument {@code at_least_once} gives up exactly-once. */
    static final class Job {
        private Job() {}

        public static void main(String[] args) {
            Settings settings = Settings.of(System.getenv(), Map.of());
            Connection connection = new Connection(ConnectionSettings.read(settings));
            EnrichSettings enrich = EnrichSettings.read(settings);
            settings.check();
            EnrichJob job = new EnrichJob(connection, enrich, CrashArticles.reader(), new Metrics());
            if (List.of(args).contains("at_least_once")) {
                job.atLeastOnce();
            }
            Runtime.getRuntime().addShutdownHook(new Thread(job::close));
            job.start().await();
        }
    }

    static Process start(Class<?> main, Map<String, String> environment, Path output, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("DATELINE_") || name.startsWith("KAFKA_"));
        builder.environment().putAll(environment);
        Files.createDirectories(output.getParent());
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }
}
