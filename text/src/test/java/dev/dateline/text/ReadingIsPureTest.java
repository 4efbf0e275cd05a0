package dev.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.wire.Article;
import dev.dateline.wire.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ReadingIsPureTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 20;

    /** One reader, many threads, another order each time: always the same bytes. */
    @Test
    void sameArticleSameBytes() throws Exception {
        ArticleReader reader = new ArticleReader();
        List<Article> articles = articles();
        List<byte[]> expected = new ArrayList<>();
        for (Article article : articles) {
            expected.add(Json.ENRICHED.write(new ArticleReader().read(article)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                List<Integer> order = new ArrayList<>();
                for (int i = 0; i < articles.size(); i++) {
                    order.add(i);
                }
                Collections.shuffle(order, new Random(round));
                running.add(threads.submit(() -> {
                    for (int i : order) {
                        assertThat(Json.ENRICHED.write(reader.read(articles.get(i))))
                                .isEqualTo(expected.get(i));
                    }
                }));
            }
            for (Future<?> round : running) {
                round.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        String[] bodies = {
            "geneva ( reuters ) - ministers said on monday they would meet again in mid-november .",
            "LONDON, Nov 13 (Reuters) - Rain fell on Sunday. Two days later it snowed.",
            "The bank's third-quarter profit rose from a year earlier, it said on Oct. 24, 2016.",
            "Il a dit lundi que les discussions avec le syndicat sont dans une impasse.",
            "",
        };
        for (String body : bodies) {
            articles.add(Article.of(body));
            articles.add(Article.builder()
                    .title("Talks go on")
                    .body(body)
                    .published("2017-11-13")
                    .build());
        }
        return articles;
    }
}
