package dev.dateline.lab.bench;

import dev.dateline.app.EmbeddedBroker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The broker in a process of its own, so that its CPU time is its own too. */
final class BrokerProcess implements AutoCloseable {
    /** What the line with the address begins with; logging may print lines before it. */
    private static final String ADDRESS = "bootstrap.servers=";

    private final Process process;
    private final String servers;

    private BrokerProcess(Process process, String servers) {
        this.process = process;
        this.servers = servers;
    }

    /** Runs a broker on the folder until standard input ends. */
    public static void main(String[] args) throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), 0)) {
            System.out.println(ADDRESS + broker.bootstrapServers());
            while (System.in.read() >= 0) {
                // Whoever started this holds the other end.
            }
        }
    }

    static BrokerProcess start(Path data) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        // Of topics that were made a moment ago the broker tells errors that its clients get over.
                        "-Ddateline.log=OFF",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String servers = out.lines()
                .filter(line -> line.startsWith(ADDRESS))
                .findFirst()
                .orElseThrow(() -> new IOException("the broker did not start; its messages are above"));
        return new BrokerProcess(process, servers.substring(ADDRESS.length()));
    }

    String bootstrapServers() {
        return servers;
    }

    /** The CPU time used so far. */
    Duration cpu() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("this system does not tell a process's CPU time"));
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
