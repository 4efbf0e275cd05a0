package dev.dateline.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out whether a broker can be reached, and puts what went wrong into words. */
public final class BrokerProbe {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerProbe.class);
    private static final int CONNECT_MILLIS = 2_000;

    /** Kafka's clients number bootstrap addresses downwards from -1. */
    private static final String BOOTSTRAP_NODE = "node--";

    private BrokerProbe() {}

    /** Waits until the cluster answers; a broker of it that cannot be connected to is a warning. */
    static void await(Admin admin, ConnectionSettings settings) {
        int millis = Math.toIntExact(settings.startTimeout().toMillis());
        try {
            admin
                    .describeCluster(new DescribeClusterOptions().timeoutMs(millis))
                    .nodes()
                    .get(millis + 1_000L, TimeUnit.MILLISECONDS)
                    .stream()
                    .filter(node -> !answers(node.host(), node.port()))
                    .forEach(node -> LOG.warn(
                            "Broker {} of the cluster at {} cannot be reached at its advertised address {}:{}",
                            node.id(),
                            settings.bootstrapServers(),
                            node.host(),
                            node.port()));
        } catch (ExecutionException e) {
            throw isTimeout(e.getCause()) ? unanswered(admin, settings, e) : failure(e, settings);
        } catch (TimeoutException e) {
            throw unanswered(admin, settings, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupException("stopped while waiting for the broker", e);
        }
    }

    /** Clients ask a bootstrap address only for the brokers' own addresses, and everything else there. */
    private static StartupException unanswered(Admin admin, ConnectionSettings settings, Exception thrown) {
        boolean bootstrapAnswered = admin.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("response-total"))
                .filter(metric ->
                        metric.metricName().tags().getOrDefault("node-id", "").startsWith(BOOTSTRAP_NODE))
                .anyMatch(metric -> (double) metric.metricValue() > 0);
        return bootstrapAnswered
                ? new StartupException(
                        "The broker at " + settings.bootstrapServers()
                                + " answers, but the address that it tells clients to use cannot be reached from here:"
                                + " use a listener whose advertised address can be (advertised.listeners on the broker;"
                                + " DATELINE_BOOTSTRAP_SERVERS here).",
                        thrown)
                : failure(thrown, settings);
    }

    /** The failure in plain words, with the original as cause; a failure already in plain words is returned as it is. */
    public static StartupException failure(Throwable thrown, ConnectionSettings settings) {
        Throwable cause = thrown;
        while ((cause instanceof ExecutionException || cause.getClass() == KafkaException.class)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String servers = settings.bootstrapServers();
        if (cause instanceof StartupException plain) {
            return plain;
        }
        if (cause instanceof SslAuthenticationException) {
            return new StartupException(
                    "The broker at " + servers + " and Dateline do not agree on TLS: " + cause.getMessage()
                            + " (see KAFKA_SECURITY_PROTOCOL and KAFKA_SSL_*).",
                    thrown);
        }
        if (cause instanceof AuthenticationException) {
            return new StartupException(
                    "The broker at " + servers + " refuses this user: " + cause.getMessage()
                            + " (see KAFKA_SASL_MECHANISM and KAFKA_SASL_JAAS_CONFIG).",
                    thrown);
        }
        if (cause instanceof AuthorizationException) {
            return new StartupException(
                    "This user has no right to do that at " + servers + ": " + cause.getMessage(), thrown);
        }
        if (cause instanceof UnknownTopicOrPartitionException) {
            return new StartupException(
                    "A topic is missing at " + servers + ": " + cause.getMessage()
                            + " (`dateline topics init` creates Dateline's topics).",
                    thrown);
        }
        if (cause instanceof InvalidReplicationFactorException || cause instanceof UnsupportedVersionException) {
            return new StartupException("The broker at " + servers + " refuses: " + cause.getMessage(), thrown);
        }
        if (cause instanceof ConfigException) {
            String variable = String.valueOf(cause.getMessage()).contains("bootstrap.servers")
                    ? " (DATELINE_BOOTSTRAP_SERVERS is \"" + servers + "\")"
                    : "";
            return new StartupException("A Kafka setting is wrong: " + cause.getMessage() + variable, thrown);
        }
        if (cause instanceof IllegalArgumentException
                && String.valueOf(cause.getMessage()).contains("JAAS")) {
            // Kafka's message, and with it the cause, can hold a part of the password.
            return new StartupException("KAFKA_SASL_JAAS_CONFIG is missing or cannot be read: write"
                    + " CLASS required username=\"…\" password=\"…\"; with the login module of KAFKA_SASL_MECHANISM.");
        }
        if (cause instanceof NoSuchFileException) {
            return new StartupException(
                    "A Kafka setting (KAFKA_SSL_*, KAFKA_SASL_*) names a file that is missing: " + cause.getMessage(),
                    thrown);
        }
        if (isTimeout(cause)) {
            return new StartupException(silence(settings), thrown);
        }
        return new StartupException("Kafka at " + servers + " failed: " + cause, thrown);
    }

    private static boolean isTimeout(Throwable cause) {
        return cause instanceof TimeoutException || cause instanceof org.apache.kafka.common.errors.TimeoutException;
    }

    private static String silence(ConnectionSettings settings) {
        String servers = settings.bootstrapServers();
        boolean open = false;
        for (String server : servers.split(",")) {
            int colon = server.lastIndexOf(':');
            open |= colon > 0
                    && server.substring(colon + 1).strip().matches("\\d{1,5}")
                    && answers(
                            server.substring(0, colon).strip(),
                            Integer.parseInt(server.substring(colon + 1).strip()));
        }
        return open
                ? "Something listens at " + servers + " but gave no Kafka answer in "
                        + settings.startTimeout().toSeconds()
                        + " s: is it a Kafka listener, and of this security protocol (KAFKA_SECURITY_PROTOCOL)?"
                : "No Kafka broker answers at " + servers + " (tried for "
                        + settings.startTimeout().toSeconds()
                        + " s): is it running, and is DATELINE_BOOTSTRAP_SERVERS right?";
    }

    private static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
