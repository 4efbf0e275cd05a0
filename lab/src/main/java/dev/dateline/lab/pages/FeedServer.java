package dev.dateline.lab.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A server of feeds in a process of its own, so that its CPU time is its own too; each address has a feed. */
final class FeedServer implements AutoCloseable {
    private static final int ENTRIES = 20;

    private final Process process;
    private final String address;

    private FeedServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static FeedServer start() throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FeedServer.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String port = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
        return new FeedServer(process, "http://127.0.0.1:" + port + "/");
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Serves until standard input ends. */
    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", FeedServer::answer);
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {
            // Whoever started this holds the other end.
        }
        System.exit(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
        exchange.getResponseHeaders().set("ETag", "\"" + path + "\"");
        byte[] feed = known ? new byte[0] : rss(path).getBytes(UTF_8);
        exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : feed.length);
        exchange.getResponseBody().write(feed);
        exchange.close();
    }

    private static String rss(String path) {
        return IntStream.range(0, ENTRIES)
                .mapToObj(
                        i -> "<item><title>Ferries to sail again, round " + i + "</title><link>https://news.example.org"
                                + path + "/" + i + "?utm_source=rss</link><guid>" + path + i
                                + "</guid><pubDate>Mon, 13 Nov 2017 09:" + (10 + i)
                                + ":00 -0500</pubDate><description>&lt;p&gt;"
                                + "The harbour master said ferries would sail again, and fares would rise. ".repeat(20)
                                + "&lt;/p&gt;</description></item>")
                .collect(Collectors.joining(
                        "", "<rss version=\"2.0\"><channel><title>News</title>", "</channel></rss>"));
    }
}
