package dev.dateline.sink;

import dev.dateline.link.Connection;

/** A place that enriched articles can go to, with its settings, before anything is opened. */
public interface Place {
    /** One word that tells it from other places: in metrics and in messages. */
    String name();

    /** Where it is, for people; never with a secret. */
    String where();

    /** Its consumer group among those of a family: each place has every record, so each is in a group of its own. */
    default String group(String family) {
        return family + "-" + name();
    }

    /**
     * Opens it for records of this origin.
     *
     * @param connection for a place that is a Kafka topic too
     * @throws dev.dateline.link.StartupException when it cannot be used, and trying again would not help
     */
    Destination open(Origin origin, Connection connection);

    /** The most records that a partition's writer is given in one round: few where each takes long. */
    default int round() {
        return 500;
    }
}
