package dev.dateline.enrich;

import dev.dateline.link.BrokerProbe;
import dev.dateline.link.Connection;
import dev.dateline.link.StartupException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Sets a stopped job back, so that its next start reads raw articles again and overwrites what it made of them. */
public final class Reset {
    private final Connection connection;
    private final EnrichSettings settings;

    public Reset(Connection connection, EnrichSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    /**
     * Sets the job to the start of the raw topic, or to the first record published at a time or later.
     *
     * @return how many raw records lie between there and the present end; an upper bound where transactions wrote them
     * @throws StartupException while a member of the job is up
     */
    public long to(Optional<Instant> time) {
        try (Admin admin = connection.admin("dateline-reset")) {
            refuseWhileActive(admin);
            RawOffsets raw = new RawOffsets(admin, settings.raw().name());
            Map<TopicPartition, Long> starts = raw.from(time);
            set(admin, starts);
            Map<TopicPartition, Long> ends = raw.until(Optional.empty());
            return starts.entrySet().stream()
                    .mapToLong(start -> ends.get(start.getKey()) - start.getValue())
                    .sum();
        } catch (KafkaException e) {
            throw BrokerProbe.failure(e, connection.settings());
        }
    }

    private void set(Admin admin, Map<TopicPartition, Long> starts) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        starts.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        RawOffsets.get(admin.alterConsumerGroupOffsets(settings.applicationId(), offsets)
                .all());
    }

    private void refuseWhileActive(Admin admin) {
        try {
            int members = RawOffsets.get(admin.describeConsumerGroups(List.of(settings.applicationId()))
                            .describedGroups()
                            .get(settings.applicationId()))
                    .members()
                    .size();
            if (members > 0) {
                throw new StartupException(
                        "The job " + settings.applicationId() + " has " + members
                                + " active member" + (members == 1 ? "" : "s")
                                + ": stop every enrich process first, and after a crash wait ten seconds for its session to end.");
            }
        } catch (GroupIdNotFoundException e) {
            // It has never run: its offsets can be set all the same.
        }
    }
}
