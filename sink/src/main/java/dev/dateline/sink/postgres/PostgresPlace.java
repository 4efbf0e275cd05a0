package dev.dateline.sink.postgres;

import dev.dateline.link.Connection;
import dev.dateline.link.Settings;
import dev.dateline.sink.Destination;
import dev.dateline.sink.Origin;
import dev.dateline.sink.Place;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A PostgreSQL database, exactly once.
 *
 * @param url {@code jdbc:postgresql://HOST:PORT/DATABASE} with the driver's parameters, but no user or password
 * @param user to connect as; empty: the driver's choice, which is the system's user
 * @param password that the server asks for, if it does
 * @param schema where the tables are; made where missing
 */
public record PostgresPlace(String url, Optional<String> user, Optional<String> password, String schema)
        implements Place {
    private static final Pattern URL = Pattern.compile("jdbc:postgresql:.+");
    private static final Pattern SECRET = Pattern.compile("[?&](user|password|sslpassword)=|//[^/?]*@");
    private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    /** Reads {@code DATELINE_POSTGRES_*}. */
    public static PostgresPlace read(Settings settings) {
        String url = settings.text("DATELINE_POSTGRES_URL", "jdbc:postgresql://localhost:5432/dateline");
        String whole = url.startsWith("postgresql:") ? "jdbc:" + url : url;
        if (SECRET.matcher(whole).find()) {
            settings.problem("DATELINE_POSTGRES_URL holds a user or a password, which a log would show: use"
                    + " DATELINE_POSTGRES_USER and DATELINE_POSTGRES_PASSWORD");
        } else if (!URL.matcher(whole).matches()) {
            settings.problem(
                    "DATELINE_POSTGRES_URL is \"" + url + "\", not of the form jdbc:postgresql://HOST:PORT/DATABASE");
        }
        String schema = settings.text("DATELINE_POSTGRES_SCHEMA", "dateline");
        if (!SCHEMA.matcher(schema).matches()) {
            settings.problem("DATELINE_POSTGRES_SCHEMA is \"" + schema
                    + "\", not a plain name: at most 63 of the letters a-z, digits and _, a letter first");
        }
        return new PostgresPlace(
                whole, settings.text("DATELINE_POSTGRES_USER"), settings.text("DATELINE_POSTGRES_PASSWORD"), schema);
    }

    @Override
    public String name() {
        return "postgres";
    }

    /** Without the driver's parameters: files of keys may be among them. */
    @Override
    public String where() {
        return url.replaceFirst("\\?.*", "") + ", schema " + schema;
    }

    @Override
    public Destination open(Origin origin, Connection connection) {
        return new Database(this, origin);
    }

    @Override
    public String toString() {
        return "PostgresPlace[" + where() + "]";
    }
}
