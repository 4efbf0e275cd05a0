package dev.dateline.sink.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A file that is served as it is.
 *
 * @param path it is served under
 * @param type of its content
 * @param bytes its content
 */
record PageFiles(String path, String type, byte[] bytes) {
    private static final String HTML = "text/html; charset=utf-8";

    /** The page, and the description of the API. */
    static final List<PageFiles> ALL = List.of(
            of("/", HTML, "page/index.html"),
            of("/page.js", "text/javascript; charset=utf-8", "page/page.js"),
            of("/page.css", "text/css; charset=utf-8", "page/page.css"),
            of("/api/openapi.json", "application/json", "openapi.json"));

    private static PageFiles of(String path, String type, String resource) {
        try (InputStream in = PageFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the jar");
            }
            return new PageFiles(path, type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void answer(Context ctx) {
        // Asked for again each time, so that a page never meets the script of another version.
        ctx.header("Cache-Control", "no-cache").contentType(type).result(bytes);
    }
}
