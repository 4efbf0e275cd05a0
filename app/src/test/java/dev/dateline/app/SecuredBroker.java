package dev.dateline.app;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.Settings;
import dev.dateline.link.Startup;
import dev.dateline.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** A broker that speaks TLS, asks for a password, and lets each stage's user do what {@code docs/operations.md} lists. */
final class SecuredBroker implements AutoCloseable {
    private static final String PASSWORD = "correct horse";
    private static final List<String> USERS = List.of("admin", "ingest", "enrich", "sink");

    private final EmbeddedBroker broker;
    private final Path certificate;

    private SecuredBroker(EmbeddedBroker broker, Path certificate) {
        this.broker = broker;
        this.certificate = certificate;
    }

    static SecuredBroker start(Path folder) throws Exception {
        Path certificate = certificate(folder);
        Map<String, String> settings = new TreeMap<>(store("ssl.keystore", certificate));
        settings.putAll(store("ssl.truststore", certificate));
        settings.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,CLIENTS:SASL_SSL");
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put(
                "listener.name.clients.plain.sasl.jaas.config",
                login("admin", PASSWORD)
                        .replace(
                                ";",
                                USERS.stream()
                                        .map(user -> " user_" + user + "=\"" + PASSWORD + "\"")
                                        .collect(Collectors.joining("", "", ";"))));
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:admin;User:ANONYMOUS");
        SecuredBroker secured =
                new SecuredBroker(EmbeddedBroker.start(folder.resolve("kafka"), 0, settings), certificate);
        secured.prepare();
        return secured;
    }

    /** What a user sets who has the password and knows the broker's certificate. */
    Map<String, String> variables(String user) {
        Map<String, String> variables = variables(user, PASSWORD);
        store("ssl.truststore", certificate)
                .forEach((name, value) ->
                        variables.put("KAFKA_" + name.toUpperCase().replace('.', '_'), value));
        return variables;
    }

    /** What a user sets who takes the broker's certificate from one of the world's authorities. */
    Map<String, String> variables(String user, String password) {
        return new TreeMap<>(Map.of(
                "DATELINE_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "KAFKA_SASL_MECHANISM",
                "PLAIN",
                "KAFKA_SASL_JAAS_CONFIG",
                login(user, password)));
    }

    @Override
    public void close() {
        broker.close();
    }

    private void prepare() throws ExecutionException, InterruptedException {
        Connection connection = new Connection(ConnectionSettings.read(Settings.of(variables("admin"), Map.of())));
        Startup.prepare(connection, Topics.ALL);
        try (Admin admin = connection.admin("test-rights")) {
            admin.createAcls(Stream.of(
                                    may("enrich", TOPIC, LITERAL, Topics.RAW.name(), READ),
                                    may("enrich", GROUP, LITERAL, "dateline-enrich", READ),
                                    may("enrich", TOPIC, LITERAL, Topics.ENRICHED.name(), WRITE, DESCRIBE_CONFIGS),
                                    may("enrich", TOPIC, LITERAL, Topics.DEAD_LETTERS.name(), WRITE, DESCRIBE_CONFIGS),
                                    may("enrich", TRANSACTIONAL_ID, PREFIXED, "dateline-enrich", WRITE, DESCRIBE),
                                    may("ingest", TOPIC, LITERAL, Topics.RAW.name(), WRITE),
                                    may("ingest", TOPIC, LITERAL, Topics.BOOKMARKS.name(), READ, WRITE),
                                    may("ingest", TRANSACTIONAL_ID, PREFIXED, "dateline-ingest-", WRITE, DESCRIBE),
                                    may("sink", TOPIC, LITERAL, Topics.ENRICHED.name(), READ),
                                    may("sink", GROUP, PREFIXED, "dateline-sink", READ),
                                    may("sink", TOPIC, LITERAL, Topics.SINK_DEAD_LETTERS.name(), WRITE))
                            .flatMap(List::stream)
                            .toList())
                    .all()
                    .get();
        }
    }

    private static List<AclBinding> may(
            String user, ResourceType type, PatternType pattern, String name, AclOperation... operations) {
        return Stream.of(operations)
                .map(operation -> new AclBinding(
                        new ResourcePattern(type, name, pattern),
                        new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)))
                .toList();
    }

    /** A certificate for 127.0.0.1 that nobody has signed, with its key. */
    private static Path certificate(Path folder) throws IOException, InterruptedException {
        Path store = Files.createDirectories(folder).resolve("broker.p12").toAbsolutePath();
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=broker",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
        return store;
    }

    private static Map<String, String> store(String kind, Path store) {
        return Map.of(kind + ".location", store.toString(), kind + ".password", PASSWORD, kind + ".type", "PKCS12");
    }

    private static String login(String user, String password) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + user + "\" password=\""
                + password + "\";";
    }
}
