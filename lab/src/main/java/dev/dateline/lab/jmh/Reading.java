package dev.dateline.lab.jmh;

import dev.dateline.text.ArticleReader;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Json;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An article's way through the reader, from the tokens that all steps share to the bytes that go out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Reading {
    private static final String PARAGRAPH = """
            OSLO (Newswire) - Sundal Energy said on Monday that talks with the Ministry of Transport would go on until
            March 15. "We will not wait for Norway," chief economist Ingrid Solberg told reporters late on Tuesday, two
            days after the company had asked for more time. Shares of Sundal fell 11 percent by 1430 GMT.

            """;

    private final Article article = Article.builder()
            .id("jmh")
            .title("Sundal Energy and Norway agree on new plan")
            .body(PARAGRAPH.repeat(12))
            .published("2017-11-15")
            .build();
    private final String body = article.body().orElseThrow();
    private final Tokens tokens = Tokens.of(body);
    private final ArticleReader reader = new ArticleReader();
    private final EnrichedArticle enriched = reader.read(article);

    @Benchmark
    public Tokens tokens() {
        return Tokens.of(body);
    }

    @Benchmark
    public Sentences sentences() {
        return Sentences.of(tokens);
    }

    @Benchmark
    public EnrichedArticle whole() {
        return reader.read(article);
    }

    @Benchmark
    public byte[] serialise() {
        return Json.ENRICHED.write(enriched);
    }
}
