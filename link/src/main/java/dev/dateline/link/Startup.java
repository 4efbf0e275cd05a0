package dev.dateline.link;

import dev.dateline.wire.Topic;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first thing that a stage does: reach the broker and see to its topics, or say plainly why not. */
public final class Startup {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private Startup() {}

    /**
     * Waits for the broker, at most the settings' start timeout, and creates what topics are missing. Existing ones are
     * left alone, with a warning where their settings differ.
     *
     * @throws StartupException in plain words
     */
    public static void prepare(Connection connection, List<Topic<?>> topics) {
        try (Admin admin = connection.admin("dateline-start")) {
            BrokerProbe.await(admin, connection.settings());
            new TopicCreation(admin, connection.settings().startTimeout())
                    .ensure(topics)
                    .forEach(difference -> LOG.warn("{}", difference));
        } catch (KafkaException e) {
            throw BrokerProbe.failure(e, connection.settings());
        }
    }
}
