package dev.dateline.app;

import dev.dateline.link.FolderLock;
import dev.dateline.link.StartupException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Kafka's own broker and controller (KRaft) in this process, on 127.0.0.1, with its data in a folder that is kept. */
public final class EmbeddedBroker implements AutoCloseable {
    private static final int NODE = 1;

    private final int port;
    private final FolderLock lock;
    private final KafkaRaftServer server;
    private boolean closed;

    private EmbeddedBroker(int port, FolderLock lock, KafkaRaftServer server) {
        this.port = port;
        this.lock = lock;
        this.server = server;
    }

    /**
     * Starts a broker on the data in a folder, made where missing; returns when it answers clients.
     *
     * @param port for clients; 0 for a free one
     * @throws StartupException when another process uses the folder or the port
     */
    public static EmbeddedBroker start(Path data, int port) {
        return start(data, port, Map.of());
    }

    /** With settings of the broker that come before its own. */
    static EmbeddedBroker start(Path data, int port, Map<String, String> more) {
        FolderLock lock = lock(data);
        try {
            int clients = port == 0 ? freePort() : free(port);
            Properties settings = settings(data, clients, freePort());
            settings.putAll(more);
            if (Files.notExists(data.resolve("metadata/meta.properties"))) {
                format(settings);
            }
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(clients, lock, server);
        } catch (IOException | RuntimeException e) {
            release(lock);
            throw e instanceof StartupException plain
                    ? plain
                    : new StartupException("The embedded broker cannot start on " + data + ": " + e.getMessage(), e);
        }
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Flushes and stops; may be called again. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            server.shutdown();
            server.awaitShutdown();
            release(lock);
        }
    }

    /** Our own lock comes first: Kafka's would stop a second process only after it had touched the metadata log. */
    private static FolderLock lock(Path data) {
        try {
            return FolderLock.take(Files.createDirectories(data))
                    .orElseThrow(() -> new StartupException("The folder " + data
                            + " is in use by another Dateline: stop that one, or give another folder (--data)."));
        } catch (IOException e) {
            throw new StartupException("The folder " + data + " cannot be used for data: " + e.getMessage(), e);
        }
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StartupException("The data folder's lock cannot be released: " + e.getMessage(), e);
        }
    }

    private static Properties settings(Path data, int clients, int controller) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,CLIENTS:PLAINTEXT");
        settings.put("listeners", "CLIENTS://127.0.0.1:" + clients + ",CONTROLLER://127.0.0.1:" + controller);
        settings.put("advertised.listeners", "CLIENTS://127.0.0.1:" + clients);
        settings.put("inter.broker.listener.name", "CLIENTS");
        // Two folders: only then does Kafka itself refuse a second process before it has written anything.
        settings.put(
                "metadata.log.dir", data.resolve("metadata").toAbsolutePath().toString());
        settings.put("log.dirs", data.resolve("topics").toAbsolutePath().toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "4");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
        return settings;
    }

    private static void format(Properties settings) {
        Formatter formatter = new Formatter();
        formatter
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE)
                .setUnstableFeatureVersionsEnabled(false)
                .setIgnoreFormatted(true)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(settings.getProperty("metadata.log.dir"))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION);
        formatter.addDirectory(settings.getProperty("metadata.log.dir"));
        formatter.addDirectory(settings.getProperty("log.dirs"));
        try {
            formatter.run();
        } catch (Exception e) {
            throw new StartupException("The data folder cannot be formatted: " + e.getMessage(), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException e) {
            throw new StartupException(
                    "Port " + port + " on 127.0.0.1 is taken by another program: stop it, or give another (--port).",
                    e);
        }
    }
}
