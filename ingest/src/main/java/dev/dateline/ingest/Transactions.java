package dev.dateline.ingest;

import dev.dateline.link.BrokerProbe;
import dev.dateline.link.Connection;
import dev.dateline.link.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;

/** Records that come to be seen all together or not at all. For one thread. */
final class Transactions implements AutoCloseable {
    /** After a crash, what was open holds up readers for as long; a restart under the same name ends it at once. */
    private static final int TIMEOUT_MILLIS = 30_000;

    private static final int BLOCK_MILLIS = 20_000;
    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final Producer<byte[], byte[]> producer;
    private final String id;
    private final Duration patience;

    Transactions(Producer<byte[], byte[]> producer, String id, Duration patience) {
        this.producer = producer;
        this.id = id;
        this.patience = patience;
    }

    /**
     * Takes over the name: what another process under it has open is undone, and it can commit no more.
     *
     * @throws dev.dateline.link.StartupException where this user may not, or no broker answers
     */
    static Transactions open(Connection connection, String id, Metrics metrics) {
        Map<String, Object> own = new HashMap<>();
        own.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        own.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TIMEOUT_MILLIS);
        if (!connection.settings().kafka().containsKey(ProducerConfig.MAX_BLOCK_MS_CONFIG)) {
            own.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        }
        Producer<byte[], byte[]> producer = connection.producer(id, own);
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw BrokerProbe.failure(e, connection.settings());
        }
        metrics.watch(producer);
        return new Transactions(producer, id, patience(connection));
    }

    /** As long as Kafka's producers try by themselves. */
    private static Duration patience(Connection connection) {
        String millis = connection.settings().kafka().getOrDefault(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "120000");
        return Duration.ofMillis(Long.parseLong(millis));
    }

    /** Where a record is, or why it is nowhere although the rest of its transaction was committed. */
    record Placed(RecordMetadata at, Exception failure) {}

    /**
     * Commits the records, in this order. One that is too large for the broker is left out, so that it holds up no
     * other.
     *
     * @return for each record, where it is
     * @throws TakenOverException when another process has the name now
     * @throws KafkaException when the broker takes nothing, for longer than anyone waits
     */
    List<Placed> commit(List<ProducerRecord<byte[], byte[]>> records) {
        Exception[] refused = new Exception[records.size()];
        long giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            List<CompletableFuture<RecordMetadata>> sent = new ArrayList<>(records.size());
            try {
                producer.beginTransaction();
                for (int i = 0; i < records.size(); i++) {
                    sent.add(refused[i] == null ? send(records.get(i)) : CompletableFuture.completedFuture(null));
                }
                producer.commitTransaction();
                return placed(sent, refused);
            } catch (TimeoutException e) {
                commitAgain(giveUp);
                return placed(sent, refused);
            } catch (KafkaException e) {
                abort(e);
                if (!leaveOut(sent, refused) && (!passing(e) || System.nanoTime() > giveUp)) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }

    private CompletableFuture<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<RecordMetadata> placed = new CompletableFuture<>();
        producer.send(record, (at, failure) -> {
            if (failure == null) {
                placed.complete(at);
            } else {
                placed.completeExceptionally(failure);
            }
        });
        return placed;
    }

    /** A commit that was not answered in time may have happened: all that one can do is to ask again. */
    private void commitAgain(long giveUp) {
        while (true) {
            try {
                producer.commitTransaction();
                return;
            } catch (TimeoutException e) {
                if (System.nanoTime() > giveUp) {
                    throw e;
                }
            } catch (KafkaException e) {
                throw takenOver(e) ? new TakenOverException(id, e) : e;
            }
        }
    }

    private void abort(KafkaException reason) {
        if (takenOver(reason)) {
            throw new TakenOverException(id, reason);
        }
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            e.addSuppressed(reason);
            throw takenOver(e) ? new TakenOverException(id, e) : e;
        }
    }

    private static boolean takenOver(Throwable failure) {
        return failure instanceof ProducerFencedException
                || failure.getCause() != null && takenOver(failure.getCause());
    }

    /** Whether there are records to leave out in the next attempt. */
    private static boolean leaveOut(List<CompletableFuture<RecordMetadata>> sent, Exception[] refused) {
        boolean any = false;
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i).isCompletedExceptionally() && failure(sent.get(i)) instanceof RecordTooLargeException e) {
                refused[i] = e;
                any = true;
            }
        }
        return any;
    }

    /** Whether another attempt may fare better: a broker was away, or had this producer out for dead. */
    private static boolean passing(KafkaException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause instanceof InvalidProducerEpochException || cause instanceof RetriableException;
    }

    private static Throwable failure(CompletableFuture<RecordMetadata> sent) {
        return sent.handle((at, failure) -> failure).join();
    }

    private static List<Placed> placed(List<CompletableFuture<RecordMetadata>> sent, Exception[] refused) {
        List<Placed> placed = new ArrayList<>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            placed.add(new Placed(refused[i] == null ? sent.get(i).join() : null, refused[i]));
        }
        return placed;
    }
}
