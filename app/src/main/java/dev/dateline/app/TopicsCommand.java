package dev.dateline.app;

import dev.dateline.link.BrokerProbe;
import dev.dateline.link.Connection;
import dev.dateline.link.Startup;
import dev.dateline.link.TopicCreation;
import dev.dateline.wire.Topic;
import dev.dateline.wire.Topics;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "Creates or lists Dateline's topics.",
        footer = {"", "Examples:", "  dateline topics init", "  dateline topics list -b broker:9092"})
final class TopicsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "One of init and list is missing.");
    }

    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description = "Creates the topics that are missing; leaves existing ones alone and tells how they differ.")
    void init(@Mixin KafkaOptions kafka) {
        Startup.prepare(kafka.connection(), Topics.ALL);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Shows each topic's partitions, replicas, records kept and settings.")
    void list(@Mixin KafkaOptions kafka) {
        Connection connection = kafka.connection();
        Startup.prepare(connection, List.of());
        try (Admin admin = connection.admin("dateline-topics")) {
            TopicCreation topics =
                    new TopicCreation(admin, connection.settings().startTimeout());
            PrintWriter out = spec.commandLine().getOut();
            for (Topic<?> topic : Topics.ALL) {
                out.println(topics.description(topic.name())
                        .map(found -> line(topic, found, topics.config(topic.name())))
                        .orElse(topic.name() + "  missing (`dateline topics init` creates it)"));
            }
        } catch (KafkaException e) {
            throw BrokerProbe.failure(e, connection.settings());
        }
    }

    private static String line(Topic<?> topic, TopicDescription found, Map<String, String> config) {
        StringBuilder line = new StringBuilder(String.format(
                "%-22s partitions=%d replicas=%d",
                topic.name(),
                found.partitions().size(),
                found.partitions().get(0).replicas().size()));
        topic.config().keySet().stream()
                .sorted()
                .forEach(name -> line.append(' ').append(name).append('=').append(config.get(name)));
        return line.toString();
    }
}
