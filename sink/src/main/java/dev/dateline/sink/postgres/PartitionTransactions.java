package dev.dateline.sink.postgres;

import dev.dateline.sink.Batch;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.PartitionWriter;
import dev.dateline.sink.Refusals;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Json;
import dev.dateline.wire.MalformedRecordException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A partition's batches, each one transaction with the offset that it reaches. */
final class PartitionTransactions implements PartitionWriter {
    private final Database database;
    private final int partition;
    private long next;

    PartitionTransactions(Database database, int partition, long next) {
        this.database = database;
        this.partition = partition;
        this.next = next;
    }

    @Override
    public OptionalLong next() {
        return OptionalLong.of(next);
    }

    @Override
    public void write(Batch batch, Refusals refusals) throws IOException {
        Map<String, Optional<Rows>> last = readable(batch, refusals);
        try {
            Connection connection = database.connected();
            advance(connection, batch.next());
            Savepoint before = connection.setSavepoint();
            try {
                replace(connection, last);
            } catch (SQLException e) {
                if (!Refused.byData(e)) {
                    throw e;
                }
                connection.rollback(before);
                oneByOne(connection, last, refusals);
            }
            connection.commit();
            next = Math.max(next, batch.next());
        } catch (SQLException e) {
            throw database.failed(e);
        }
    }

    /** By id what is new; the last record of an id is the truth, and those before it need not be written. */
    private Map<String, Optional<Rows>> readable(Batch batch, Refusals refusals) {
        Map<String, Optional<Rows>> last = new LinkedHashMap<>();
        for (Delivery delivery : batch.deliveries()) {
            if (delivery.offset() < next) {
                continue;
            }
            if (delivery.id().indexOf('\0') >= 0) {
                refusals.refuse(delivery, "nul-in-id", "PostgreSQL has no character U+0000, and the id has");
            } else if (delivery.json().isEmpty()) {
                last.put(delivery.id(), Optional.empty());
            } else {
                try {
                    EnrichedArticle article = Json.ENRICHED.read(delivery.json().get());
                    last.put(delivery.id(), Optional.of(Rows.of(delivery, article, partition)));
                } catch (MalformedRecordException e) {
                    refusals.refuse(delivery, "malformed", e.getMessage());
                }
            }
        }
        return last;
    }

    /** First of all: whoever else has moved the offset meanwhile owns the partition now. */
    private void advance(Connection connection, long to) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update progress set next_offset = ? where kafka_partition = ? and next_offset = ?")) {
            update.setLong(1, Math.max(next, to));
            update.setInt(2, partition);
            update.setLong(3, next);
            if (update.executeUpdate() != 1) {
                throw new SQLException("another member of the group has written partition " + partition);
            }
        }
    }

    private static void replace(Connection connection, Map<String, Optional<Rows>> last) throws SQLException {
        if (last.isEmpty()) {
            return;
        }
        Tables.delete(connection, last.keySet());
        Tables.copy(connection, last.values().stream().flatMap(Optional::stream).toList());
    }

    /** After the database has refused the data of one of them, without saying whose. */
    private static void oneByOne(Connection connection, Map<String, Optional<Rows>> last, Refusals refusals)
            throws SQLException {
        for (Map.Entry<String, Optional<Rows>> each : last.entrySet()) {
            Savepoint before = connection.setSavepoint();
            try {
                replace(connection, Map.of(each.getKey(), each.getValue()));
                connection.releaseSavepoint(before);
            } catch (SQLException e) {
                if (!Refused.byData(e) || each.getValue().isEmpty()) {
                    throw e;
                }
                connection.rollback(before);
                Tables.delete(connection, List.of(each.getKey()));
                refusals.refuse(each.getValue().get().delivery(), "refused", Refused.words(e));
            }
        }
    }

    @Override
    public void close() {
        // The database keeps the connection.
    }
}
