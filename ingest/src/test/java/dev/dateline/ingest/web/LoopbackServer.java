package dev.dateline.ingest.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A well-behaved server on loopback: documents with entity tags, and a record of who asked for what. */
public final class LoopbackServer implements AutoCloseable {
    /** @param ifNoneMatch the entity tag that came with the request */
    public record Request(String path, Optional<String> ifNoneMatch) {}

    private record Document(int status, String type, byte[] bytes, Map<String, String> headers) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public LoopbackServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The address of a path, on a name that resolves to this machine. */
    public WebAddress at(String path) {
        return WebAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + path)
                .orElseThrow();
    }

    public void put(String path, String type, String document) {
        put(path, 200, type, document.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public void put(String path, int status, String type, byte[] document, Map<String, String> headers) {
        documents.put(path, new Document(status, type, document, headers));
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        Optional<String> known =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"));
        requests.add(new Request(path, known));
        Document document = documents.getOrDefault(
                path, new Document(404, "text/plain", "nothing".getBytes(StandardCharsets.UTF_8), Map.of()));
        String etag = "\"" + Integer.toHexString(Arrays.hashCode(document.bytes())) + "\"";
        document.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.getResponseHeaders().set("Content-Type", document.type());
        if (document.status() == 200) {
            exchange.getResponseHeaders().set("ETag", etag);
        }
        boolean same = known.filter(etag::equals).isPresent();
        if (same) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.sendResponseHeaders(
                    document.status(), document.bytes().length == 0 ? -1 : document.bytes().length);
            exchange.getResponseBody().write(document.bytes());
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
