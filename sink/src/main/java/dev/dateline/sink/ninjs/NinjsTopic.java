package dev.dateline.sink.ninjs;

import dev.dateline.sink.Batch;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.Destination;
import dev.dateline.sink.PartitionWriter;
import dev.dateline.sink.Refusals;
import dev.dateline.wire.HeaderNames;
import dev.dateline.wire.MalformedRecordException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * A compacted topic of news items by article id. After a crash some come again, which leaves the last of each key the same.
 * A withdrawal is an item that is canceled, which a reader of ninjs understands, and not a tombstone.
 */
final class NinjsTopic implements Destination {
    private final String topic;
    private final Producer<byte[], byte[]> producer;

    NinjsTopic(String topic, Producer<byte[], byte[]> producer) {
        this.topic = topic;
        this.producer = producer;
    }

    @Override
    public Optional<PartitionWriter> open(int partition) {
        return Optional.of(new Items());
    }

    @Override
    public void close() {
        producer.close();
    }

    private final class Items implements PartitionWriter {
        @Override
        public OptionalLong next() {
            return OptionalLong.empty();
        }

        @Override
        public void write(Batch batch, Refusals refusals) throws IOException {
            Map<Delivery, Future<RecordMetadata>> sent = new LinkedHashMap<>();
            for (Delivery delivery : batch.deliveries()) {
                try {
                    sent.put(delivery, producer.send(item(delivery)));
                } catch (MalformedRecordException e) {
                    refusals.refuse(delivery, "malformed", e.getMessage());
                } catch (KafkaException e) {
                    throw new IOException("topic " + topic + ": " + e.getMessage(), e);
                }
            }
            producer.flush();
            for (Map.Entry<Delivery, Future<RecordMetadata>> each : sent.entrySet()) {
                acknowledged(each.getKey(), each.getValue(), refusals);
            }
        }

        private void acknowledged(Delivery delivery, Future<RecordMetadata> answer, Refusals refusals)
                throws IOException {
            try {
                answer.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RecordTooLargeException) {
                    refusals.refuse(delivery, "too-large", "as a news item it does not fit into topic " + topic);
                } else {
                    throw new IOException("topic " + topic + ": " + e.getCause().getMessage(), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped while writing to " + topic, e);
            }
        }

        private ProducerRecord<byte[], byte[]> item(Delivery delivery) throws MalformedRecordException {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(topic, delivery.id().getBytes(StandardCharsets.UTF_8), Ninjs.of(delivery));
            record.headers().add(HeaderNames.CONTENT_TYPE, "application/json".getBytes(StandardCharsets.UTF_8));
            return record;
        }

        @Override
        public void close() {
            // Every batch was acknowledged.
        }
    }
}
