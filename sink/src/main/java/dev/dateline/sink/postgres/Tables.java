package dev.dateline.sink.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** The tables that an article has rows in, and what is done to all of them. */
final class Tables {
    private static final int CHUNK = 1 << 16;
    private static final List<Table> ALL = List.of(
            new Table("articles", "id", Rows::article),
            new Table("entities", "article_id", Rows::entities),
            new Table("mentions", "article_id", Rows::mentions),
            new Table("dates", "article_id", Rows::dates));

    private Tables() {}

    private record Table(String name, String article, Function<Rows, String> rows) {}

    static void delete(Connection connection, Collection<String> ids) throws SQLException {
        for (Table table : ALL) {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from " + table.name + " where " + table.article + " = any(?)")) {
                delete.setArray(1, connection.createArrayOf("text", ids.toArray()));
                delete.executeUpdate();
            }
        }
    }

    static void copy(Connection connection, List<Rows> articles) throws SQLException {
        CopyManager copies = connection.unwrap(BaseConnection.class).getCopyAPI();
        for (Table table : ALL) {
            CopyIn copy = copies.copyIn("copy " + table.name + " from stdin");
            try {
                for (Rows rows : articles) {
                    byte[] lines = table.rows.apply(rows).getBytes(StandardCharsets.UTF_8);
                    for (int start = 0; start < lines.length; start += CHUNK) {
                        copy.writeToCopy(lines, start, Math.min(CHUNK, lines.length - start));
                    }
                }
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }
    }
}
