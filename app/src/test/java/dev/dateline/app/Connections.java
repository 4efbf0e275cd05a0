package dev.dateline.app;

import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import java.time.Duration;
import java.util.Map;

/** How a test reaches its broker: as a user does who sets nothing but the address. */
final class Connections {
    private Connections() {}

    static Connection to(EmbeddedBroker broker) {
        return new Connection(new ConnectionSettings(broker.bootstrapServers(), Duration.ofSeconds(20), Map.of()));
    }
}
