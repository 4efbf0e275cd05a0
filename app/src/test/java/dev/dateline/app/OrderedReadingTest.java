package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Item;
import dev.dateline.wire.Article;
import dev.dateline.wire.Field;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedReadingTest {
    private final Told told = new Told();

    @Test
    void keepsTheOrderHoweverLongAnArticleTakes() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        OrderedReading reading = new OrderedReading(
                article -> {
                    if (body(article).equals("0")) {
                        awaiting(second);
                    } else {
                        second.countDown();
                    }
                    return body(article).getBytes(StandardCharsets.UTF_8);
                },
                2);

        reading.read(source(1_000, new AtomicInteger()), told);

        assertThat(told.lines)
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_000).mapToObj(Integer::toString).toList());
    }

    @Test
    void putsWhatCannotBeReadInItsPlace() throws Exception {
        OrderedReading reading = new OrderedReading(
                article -> {
                    if (body(article).equals("1")) {
                        throw new IllegalArgumentException("too long");
                    }
                    return body(article).getBytes(StandardCharsets.UTF_8);
                },
                2);

        reading.read(source(3, new AtomicInteger()), told);

        assertThat(told.lines).containsExactly("0", "file:1: too long", "2");
    }

    @Test
    void readsNoFurtherWhenNobodyTakesResults() {
        AtomicInteger given = new AtomicInteger();
        OrderedReading reading = new OrderedReading(article -> new byte[0], 2);
        told.closed = true;

        assertThatThrownBy(() -> reading.read(source(1_000_000, given), told)).hasMessage("closed");
        assertThat(given.get()).isLessThan(1_000);
    }

    private static ArticleSource source(int articles, AtomicInteger given) {
        return new ArticleSource() {
            @Override
            public void read(Bookmarks bookmarks, Consumer<Item> items) {
                for (int i = 0; i < articles; i++) {
                    given.incrementAndGet();
                    items.accept(new Item.Found(Article.of(Integer.toString(i)), "file:" + i));
                }
            }

            @Override
            public long bytesRead() {
                return 0;
            }

            @Override
            public OptionalLong bytesTotal() {
                return OptionalLong.empty();
            }
        };
    }

    private static String body(Article article) {
        return article.text(Field.BODY);
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Told implements OrderedReading.Results {
        private final List<String> lines = new ArrayList<>();
        private boolean closed;

        @Override
        public void read(byte[] output) throws IOException {
            if (closed) {
                throw new IOException("closed");
            }
            lines.add(new String(output, StandardCharsets.UTF_8));
        }

        @Override
        public void without(Item item) {
            lines.add(item.where() + ": " + ((Item.Broken) item).why());
        }

        @Override
        public void pause() {
            // Nothing is held back.
        }
    }
}
