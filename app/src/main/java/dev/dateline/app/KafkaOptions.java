package dev.dateline.app;

import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.Settings;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of every command that talks to Kafka, and the way from a command's options to its settings. */
final class KafkaOptions {
    private final Map<String, String> laidOver = new HashMap<>();

    @Option(
            names = {"-b", "--bootstrap-servers"},
            paramLabel = "HOST:PORT",
            description = "the Kafka to use (DATELINE_BOOTSTRAP_SERVERS; default localhost:9092)")
    void bootstrapServers(String value) {
        with("DATELINE_BOOTSTRAP_SERVERS", value);
    }

    /** Lays an option over the variable of this name; null where the option was not given. */
    KafkaOptions with(String variable, Object option) {
        if (option != null) {
            laidOver.put(variable, option.toString());
        }
        return this;
    }

    /** The environment with the options over it. Tells of variables that no part of Dateline knows. */
    Settings settings() {
        Map<String, String> environment = System.getenv();
        KnownSettings.warnOfOthers(environment.keySet(), System.err);
        return Settings.of(environment, laidOver);
    }

    /** For a command whose only settings are how to reach Kafka. */
    Connection connection() {
        Settings settings = settings();
        ConnectionSettings connection = ConnectionSettings.read(settings);
        settings.check();
        return new Connection(connection);
    }
}
