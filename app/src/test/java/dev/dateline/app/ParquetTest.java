package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.ArticleReader;
import dev.dateline.wire.Article;
import dev.dateline.wire.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL in docs that makes Parquet of segments, in a real DuckDB. */
class ParquetTest {
    private static final Path SCRIPT = Path.of("..", "docs", "segments-to-parquet.sql");

    @TempDir
    private Path folder;

    @Test
    void makesParquetOfTheLastRecordOfEachArticle() throws Exception {
        Path partition = Files.createDirectories(folder.resolve("enriched/news.enriched.v1-3"));
        Files.writeString(
                partition.resolve("00000000000000000000.jsonl"),
                line("a", "PARIS - Anna Berg said on Monday.")
                        + line("b", "Nothing is due.")
                        + line("gone", "LONDON - Anna Berg said on Friday."));
        Files.writeString(
                partition.resolve("00000000000000010000.jsonl"),
                "{\"id\":\"gone\",\"withdrawn\":true}\n" + line("a", "Talks resume in March 2018, it's \"said\"."));
        Files.writeString(partition.resolve("00000000000000020000.part"), "{\"torn");

        try (Connection duck = duck();
                Statement statement = duck.createStatement()) {
            statement.execute(Files.readString(SCRIPT)
                    .replace("'", "'" + folder + "/")
                    .replaceAll("'" + folder + "/(?!enriched/|articles|names|dates)", "'"));
            assertThat(rows(statement, "select id, body, published from '" + folder + "/articles.parquet' order by id"))
                    .containsExactly(
                            "a|Talks resume in March 2018, it's \"said\".|2017-11-13", "b|Nothing is due.|2017-11-13");
            assertThat(rows(statement, "select * exclude (rule) from '" + folder + "/dates.parquet'"))
                    .containsExactly("a|March 2018|DATE|2018-03|null|2018-03|2018-03-01|2018-04-01|future");
            assertThat(rows(statement, "select count(*) from '" + folder + "/names.parquet'"))
                    .containsExactly("0");
        }
    }

    private static Connection duck() {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException | LinkageError e) {
            Requirement.need(
                    "duckdb", "ParquetTest", false, "DuckDB's library is not for this machine: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }

    private static String line(String id, String body) {
        Article article =
                Article.builder().id(id).body(body).published("2017-11-13").build();
        return new String(Json.ENRICHED.write(new ArticleReader().read(article)), StandardCharsets.UTF_8) + "\n";
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
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
}
