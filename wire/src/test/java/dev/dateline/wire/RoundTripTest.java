package dev.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anArticleComesBackEqualAndAsTheSameBytes(@ForAll("articles") Article article) throws MalformedRecordException {
        byte[] bytes = Json.ARTICLE.write(article);

        assertThat(Json.ARTICLE.read(bytes)).isEqualTo(article);
        SchemaAssertions.assertArticle(bytes);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anEnrichedArticleComesBackEqualAndAsTheSameBytes(@ForAll("enriched") EnrichedArticle enriched)
            throws MalformedRecordException {
        byte[] bytes = Json.ENRICHED.write(enriched);

        assertThat(Json.ENRICHED.read(bytes)).isEqualTo(enriched);
        SchemaAssertions.assertEnriched(bytes);
    }

    @Provide
    Arbitrary<Article> articles() {
        return Records.articles();
    }

    @Provide
    Arbitrary<EnrichedArticle> enriched() {
        return Records.enriched();
    }
}
