package dev.dateline.sink.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that is served as it is.
 *
 * @param path it is served under
 * @param type of its content
 * @param bytes its content
 */
record PageFiles(String path, String type, byte[] bytes) {
    private static final String HTML = "text/html; charset=utf-8";

    /** Each view has its own address, and one script that looks at the address. */
    private static final List<String> VIEWS = List.of("/", "/search", "/article", "/name", "/calendar", "/read");

    private static final List<String> SCRIPTS = List.of(
            "page",
            "api",
            "dom",
            "failure",
            "words",
            "cards",
            "facets",
            "marked",
            "live",
            "search",
            "article",
            "name",
            "calendar",
            "read");

    /** The page, and the description of the API. */
    static final List<PageFiles> ALL = Stream.of(
                    VIEWS.stream().map(view -> of(view, HTML, "page/index.html")),
                    SCRIPTS.stream().map(name -> of("/page/" + name + ".js", "text/javascript; charset=utf-8")),
                    Stream.of(
                            of("/page/page.css", "text/css; charset=utf-8"),
                            of("/page/icon.svg", "image/svg+xml"),
                            of("/api/openapi.json", "application/json", "openapi.json")))
            .flatMap(files -> files)
            .toList();

    private static PageFiles of(String path, String type) {
        return of(path, type, path.substring(1));
    }

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
