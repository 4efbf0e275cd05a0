package dev.dateline.app;

import dev.dateline.sink.postgres.PostgresPlace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A real PostgreSQL from Maven Central, made for one test class. */
final class TestDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;

    private TestDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Skips the test where none can run. */
    static TestDatabase start(String test, Path data) {
        try {
            return new TestDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(data.resolve("postgres"))
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start());
        } catch (IOException | RuntimeException e) {
            Requirement.need("postgres", test, false, "PostgreSQL cannot be started here: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    PostgresPlace place(String schema) {
        return new PostgresPlace(url(), Optional.of("postgres"), Optional.empty(), schema);
    }

    /** Each row of an answer, its values with bars between them. */
    List<String> rows(String schema, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url(), "postgres", "");
                Statement statement = withSchema(connection, schema);
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(row.getString(i)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    private static Statement withSchema(Connection connection, String schema) throws SQLException {
        connection.setSchema(schema);
        return connection.createStatement();
    }

    /** The one number that answers; 0 while its table is not yet made. */
    long number(String query) {
        try {
            return Long.parseLong(rows("public", query).get(0));
        } catch (SQLException e) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
