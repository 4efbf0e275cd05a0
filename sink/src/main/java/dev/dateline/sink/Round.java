package dev.dateline.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was read of a partition at once, on its way to a writer; what is refused on the way becomes a dead letter. */
final class Round implements Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final List<ConsumerRecord<byte[], byte[]>> records;
    private final long next;
    private final DeadLetters deadLetters;
    private final SinkMetrics metrics;
    private final Set<Long> refused;

    /** @param refused the offsets whose letters are safe; those of this round are added, so that another try sends none again */
    Round(
            List<ConsumerRecord<byte[], byte[]>> records,
            long next,
            DeadLetters deadLetters,
            SinkMetrics metrics,
            Set<Long> refused) {
        this.records = records;
        this.next = next;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.refused = refused;
    }

    void into(PartitionWriter writer) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Received received = Received.of(record);
            if (received instanceof Delivery delivery) {
                deliveries.add(delivery);
            } else if (received instanceof Refusal refusal) {
                refuse(record, refusal.reason(), refusal.detail());
            }
        }
        writer.write(new Batch(deliveries, next), this);
        deliveries.removeIf(delivery -> refused.contains(delivery.offset()));
        refused.clear();
        metrics.delivered(deliveries);
    }

    @Override
    public void refuse(Delivery delivery, String reason, String detail) {
        records.stream()
                .filter(record -> record.offset() == delivery.offset())
                .forEach(record -> refuse(record, reason, detail));
    }

    private void refuse(ConsumerRecord<byte[], byte[]> record, String reason, String detail) {
        if (!refused.contains(record.offset())) {
            LOG.warn(
                    "{}-{}@{} is not delivered, but put among the dead letters: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    detail);
            deadLetters.send(record, reason, detail);
            metrics.refused(reason);
            refused.add(record.offset());
        }
    }
}
