package dev.dateline.lab.bench;

import dev.dateline.lab.bench.Usage.Cost;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Measures a reader's articles from the first after the warm-up to the last, and so leaves out connecting, joining the
 * group and stopping. Nothing else must count: a consumer that looks for results would be part of the client's CPU time.
 */
final class Window implements Function<Article, EnrichedArticle> {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Function<Article, EnrichedArticle> reader;
    private final BrokerProcess broker;
    private final int warmUp;
    private final int articles;
    private final AtomicInteger seen = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Usage start;
    private volatile Usage end;

    Window(Function<Article, EnrichedArticle> reader, BrokerProcess broker, int warmUp, int articles) {
        this.reader = reader;
        this.broker = broker;
        this.warmUp = warmUp;
        this.articles = articles;
    }

    @Override
    public EnrichedArticle apply(Article article) {
        int number = seen.incrementAndGet();
        if (number == warmUp) {
            start = Usage.now(broker);
        }
        EnrichedArticle enriched = reader.apply(article);
        if (number == warmUp + articles) {
            end = Usage.now(broker);
            done.countDown();
        }
        return enriched;
    }

    Cost await() throws InterruptedException {
        if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("only " + seen + " of " + (warmUp + articles) + " articles came");
        }
        return end.since(start, articles);
    }
}
