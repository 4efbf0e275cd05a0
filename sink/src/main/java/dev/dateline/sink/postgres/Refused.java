package dev.dateline.sink.postgres;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** Whether it is the data that a database refuses, rather than the moment. */
final class Refused {
    private Refused() {}

    /** Data exceptions, broken constraints, and limits such as the longest entry of an index. */
    static boolean byData(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    /** Without the server's context, which repeats the text. */
    static String words(SQLException e) {
        return e instanceof PSQLException told && told.getServerErrorMessage() != null
                ? "PostgreSQL refuses it: " + told.getServerErrorMessage().getMessage()
                : "PostgreSQL refuses it: " + e.getMessage();
    }
}
