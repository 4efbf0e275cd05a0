package dev.dateline.ingest.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that says what it is told to, byte by byte, be it HTTP or not. */
final class RudeServer implements AutoCloseable {
    /** What is said to one who asks, until it is said or nobody listens. */
    interface Manners {
        void answer(String request, OutputStream out) throws Exception;
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    RudeServer(Manners manners) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket asking = socket.accept();
                    threads.execute(() -> answer(asking, manners));
                } catch (IOException e) {
                    // Closed.
                }
            }
        });
    }

    private void answer(Socket asking, Manners manners) {
        try (asking) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(asking.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder request = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.append(line).append('\n');
            }
            requests.add(request.toString());
            manners.answer(request.toString(), asking.getOutputStream());
        } catch (Exception e) {
            // The other side had enough.
        }
    }

    WebAddress address(String host) {
        return WebAddress.of("http://" + host + ":" + socket.getLocalPort() + "/feed")
                .orElseThrow();
    }

    WebAddress address() {
        return address("127.0.0.1");
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
