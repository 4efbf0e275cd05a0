package dev.dateline.sink.web;

import dev.dateline.link.HttpServer;
import dev.dateline.link.HttpSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.Settings;
import dev.dateline.sink.archive.Archive;
import dev.dateline.sink.archive.News;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The API on a real server over a real archive; every answer is held against the description. */
final class WebServer implements AutoCloseable {
    final Archive archive;
    final OpenApi description = new OpenApi();
    private final Metrics metrics = new Metrics();
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    WebServer(Path folder, Map<String, String> variables, Optional<Function<Article, EnrichedArticle>> reader)
            throws IOException {
        archive = Archive.open(folder, News.ORIGIN, false);
        WebSettings settings = WebSettings.read(Settings.of(variables, Map.of()));
        server = new HttpServer(new HttpSettings("127.0.0.1", 0), metrics)
                .with(new Web(() -> Optional.of(archive), settings, "127.0.0.1", metrics, reader))
                .start();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (description.paths().contains(response.request().uri().getPath())) {
            description.check(response);
        }
        return response;
    }

    HttpClient client() {
        return client;
    }

    int port() {
        return server.port();
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
        archive.close();
        metrics.close();
    }
}
