package dev.dateline.sink.webhook;

import dev.dateline.sink.Destination;
import dev.dateline.sink.PartitionWriter;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Posts to one address, so many at a time. */
final class Webhook implements Destination {
    static final int LANES = 8;

    private final Post post;
    private final Filter filter;
    private final String topic;
    private final ExecutorService lanes = Executors.newFixedThreadPool(LANES, lane -> new Thread(lane, "webhook"));
    private final Map<Integer, Set<Long>> delivered = new HashMap<>();

    Webhook(WebhookPlace place, String topic) {
        this.topic = topic;
        this.filter = place.filter();
        this.post = new Post(
                HttpClient.newBuilder()
                        .connectTimeout(place.timeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build(),
                place,
                InstantSource.system());
    }

    /** What was delivered of a batch that then failed is remembered, so that only the rest is posted again. */
    @Override
    public Optional<PartitionWriter> open(int partition) {
        Set<Long> done = delivered.computeIfAbsent(partition, added -> new HashSet<>());
        return Optional.of(new Posting(topic + "-" + partition, post, filter, lanes, done));
    }

    @Override
    public void close() {
        lanes.shutdownNow();
    }
}
