package dev.dateline.sink.postgres;

import dev.dateline.sink.Destination;
import dev.dateline.sink.DestinationFailedException;
import dev.dateline.sink.Origin;
import dev.dateline.sink.PartitionWriter;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database that is connected to when it is first needed, and again after every failure. Its tables are made and
 * migrated then.
 */
final class Database implements Destination {
    private static final int CONNECT_SECONDS = 10;
    private static final int ANSWER_SECONDS = 120;

    /** Of SQL states: this user, this database or this right does not exist, and will not by trying again. */
    private static final Set<String> FOR_GOOD = Set.of("28000", "28P01", "3D000", "42501", "3F000");

    private final PostgresPlace place;
    private final Origin origin;
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private Optional<Connection> connection = Optional.empty();
    private boolean migrated;

    Database(PostgresPlace place, Origin origin) {
        this.place = place;
        this.origin = origin;
        source.setUrl(place.url());
        place.user().ifPresent(source::setUser);
        place.password().ifPresent(source::setPassword);
        source.setApplicationName("dateline");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setTcpKeepAlive(true);
        source.setCurrentSchema(place.schema());
    }

    @Override
    public Optional<PartitionWriter> open(int partition) throws IOException {
        try {
            Connection open = connected();
            try (PreparedStatement first = open.prepareStatement(
                    "insert into progress values (?, 0) on conflict (kafka_partition) do nothing")) {
                first.setInt(1, partition);
                first.executeUpdate();
            }
            open.commit();
            return Optional.of(new PartitionTransactions(this, partition, next(open, partition)));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static long next(Connection open, int partition) throws SQLException {
        try (PreparedStatement query =
                open.prepareStatement("select next_offset from progress where kafka_partition = ?")) {
            query.setInt(1, partition);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long next = row.getLong(1);
                open.commit();
                return next;
            }
        }
    }

    /** The connection that all partitions share, not in auto-commit. */
    Connection connected() throws SQLException {
        if (connection.isEmpty()) {
            migrate();
            Connection open = source.getConnection();
            connection = Optional.of(open);
            open.setAutoCommit(false);
            checkOrigin(open);
        }
        return connection.get();
    }

    private void migrate() throws SQLException {
        if (migrated) {
            return;
        }
        // Flyway would try and log for itself; a first look in our own words comes before.
        source.getConnection().close();
        try {
            Flyway.configure()
                    .dataSource(source)
                    .schemas(place.schema())
                    .locations("classpath:dev/dateline/sink/postgres/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && !FOR_GOOD.contains(String.valueOf(sql.getSQLState()))) {
                    throw sql;
                }
            }
            throw new DestinationFailedException(
                    "The tables in " + place.where() + " cannot be made or migrated: " + e.getMessage(), e);
        }
        migrated = true;
    }

    private void checkOrigin(Connection open) throws SQLException {
        try (PreparedStatement ours = open.prepareStatement(
                        "insert into origin values (true, ?, ?, ?, ?) on conflict (only_one) do nothing");
                PreparedStatement kept =
                        open.prepareStatement("select cluster, topic, topic_id, consumer_group from origin")) {
            List<String> values = List.of(origin.clusterId(), origin.topic(), origin.topicId(), origin.group());
            for (int i = 0; i < values.size(); i++) {
                ours.setString(i + 1, values.get(i));
            }
            ours.executeUpdate();
            open.commit();
            try (ResultSet row = kept.executeQuery()) {
                row.next();
                Origin theirs = new Origin(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                if (!theirs.equals(origin)) {
                    throw new DestinationFailedException(place.where() + " holds records of " + theirs.words()
                            + ", not of " + origin.words()
                            + ". They stay as they are; give another schema (DATELINE_POSTGRES_SCHEMA).");
                }
            }
            open.commit();
        }
    }

    /** Gives the connection up, since nobody knows what state it is in. */
    IOException failed(SQLException e) {
        disconnect();
        String words = place.where() + ": " + e.getMessage();
        if (FOR_GOOD.contains(String.valueOf(e.getSQLState()))) {
            throw new DestinationFailedException(words, e);
        }
        return new IOException(words, e);
    }

    private void disconnect() {
        Optional<Connection> given = connection;
        connection = Optional.empty();
        if (given.isPresent()) {
            try {
                given.get().close();
            } catch (SQLException e) {
                // It is of no use to anybody either way.
            }
        }
    }

    @Override
    public void close() {
        disconnect();
    }
}
