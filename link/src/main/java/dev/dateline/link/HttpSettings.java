package dev.dateline.link;

/**
 * Where a process serves HTTP.
 *
 * @param host the address bound to; only this machine unless told otherwise
 * @param port 0 for any free one
 */
public record HttpSettings(String host, int port) {
    /** Reads {@code DATELINE_HTTP_HOST} and {@code DATELINE_HTTP_PORT}. */
    public static HttpSettings read(Settings settings, int defaultPort) {
        return new HttpSettings(
                settings.text("DATELINE_HTTP_HOST", "127.0.0.1"),
                settings.number("DATELINE_HTTP_PORT", defaultPort, 0, 65_535));
    }
}
