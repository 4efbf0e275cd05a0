package dev.dateline.enrich;

import dev.dateline.link.Settings;
import dev.dateline.text.name.Aliases;
import dev.dateline.text.name.InvalidAliasesException;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Topic;
import dev.dateline.wire.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the job runs.
 *
 * @param raw the topic that it reads
 * @param enriched the topic that articles and withdrawals go to
 * @param deadLetters the topic that rejected records go to
 * @param applicationId the name that all members share: the consumer group
 * @param threads that read articles in this process
 * @param watchdog how long one record may take before the process ends
 * @param commitInterval how often what was read becomes visible: shorter is sooner, longer is less work for the broker
 * @param transactionTimeout the longest transaction; after a crash, what was open holds up readers and the next start
 *     for as long
 * @param memberId a fixed name of this process within the group, for a restart without rebalance; unique among members
 * @param aliases a user's own names; a job whose members have different ones marks articles differently, by chance
 */
public record EnrichSettings(
        Topic<Article> raw,
        Topic<EnrichedArticle> enriched,
        Topic<byte[]> deadLetters,
        String applicationId,
        int threads,
        Duration watchdog,
        Duration commitInterval,
        Duration transactionTimeout,
        Optional<String> memberId,
        Aliases aliases) {

    /**
     * Reads {@code DATELINE_*}; a test lists the names and defaults. A transaction may not be shorter than twenty seconds:
     * a single broker that was killed and comes back has no leaders for a moment ten seconds later, and Kafka 4.3.1
     * forgets to abort what times out just then (KAFKA-20734), so that it comes out twice in the end.
     */
    public static EnrichSettings read(Settings settings) {
        return new EnrichSettings(
                Topics.RAW.named(settings.text("DATELINE_RAW_TOPIC", Topics.RAW.name())),
                Topics.ENRICHED.named(settings.text("DATELINE_ENRICHED_TOPIC", Topics.ENRICHED.name())),
                Topics.DEAD_LETTERS.named(settings.text("DATELINE_DEAD_LETTERS_TOPIC", Topics.DEAD_LETTERS.name())),
                settings.text("DATELINE_APPLICATION_ID", "dateline-enrich"),
                settings.number("DATELINE_THREADS", Runtime.getRuntime().availableProcessors(), 1, 1_024),
                settings.seconds("DATELINE_WATCHDOG_SECONDS", 8, 1, 3_600),
                Duration.ofMillis(settings.number("DATELINE_COMMIT_MILLIS", 100, 10, 5_000)),
                settings.seconds("DATELINE_TRANSACTION_TIMEOUT_SECONDS", 30, 20, 900),
                settings.text("DATELINE_MEMBER_ID"),
                aliases(settings));
    }

    /** The names in the file that {@code DATELINE_ALIASES} gives; all that is wrong with it is noted as one problem. */
    public static Aliases aliases(Settings settings) {
        Optional<Path> file = settings.path("DATELINE_ALIASES");
        if (file.isEmpty()) {
            return Aliases.NONE;
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            return Aliases.of(in.readNBytes(Aliases.MAX_BYTES + 1));
        } catch (InvalidAliasesException e) {
            settings.problem("DATELINE_ALIASES is " + file.get() + ", which cannot be used:" + System.lineSeparator()
                    + "    " + String.join(System.lineSeparator() + "    ", e.problems()));
        } catch (IOException e) {
            settings.problem("DATELINE_ALIASES is " + file.get() + ", which cannot be read: " + e);
        }
        return Aliases.NONE;
    }
}
