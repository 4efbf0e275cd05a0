package dev.dateline.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.enrich.Outcome.Enriched;
import dev.dateline.enrich.Outcome.Rejected;
import dev.dateline.enrich.Outcome.Withdrawn;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnricherTest {
    private static final int ROOM = 4_000_000;
    private static final String REST = "\"published\":{\"from\":\"none\"},\"language\":{\"from\":\"none\"},"
            + "\"sentences\":[],\"entities\":[],\"dates\":[],\"provenance\":{\"version\":\"0.1.0\"}}";

    private final Enricher enricher = new Enricher(Readers::nothing, ROOM);

    @Test
    void takesTheKeyAsTheId() {
        Outcome outcome = enrich("a1", "{\"title\":\"Talks\",\"body\":\"😀 résumé\"}");

        assertThat(outcome).isInstanceOfSatisfying(Enriched.class, article -> {
            assertThat(article.id()).isEqualTo("a1");
            assertThat(article.codePoints()).isEqualTo(13);
            assertThat(new String(article.value(), UTF_8).replace("\\uD83D\\uDE00", "😀"))
                    .isEqualTo("{\"schema\":\"enriched/1\",\"article\":{\"id\":\"a1\",\"title\":\"Talks\","
                            + "\"body\":\"😀 résumé\",\"authors\":[]}," + REST);
        });
    }

    @Test
    void givesAKeylessArticleItsId() {
        assertThat(enrich(null, "{\"id\":\"mine\",\"body\":\"x\"}"))
                .isInstanceOfSatisfying(
                        Enriched.class, article -> assertThat(article.id()).isEqualTo("mine"));
        assertThat(enrich(null, "{\"body\":\"x\",\"url\":\"http://a.example/1#top\"}"))
                .isInstanceOfSatisfying(Enriched.class, article -> {
                    assertThat(article.id()).matches("url:[0-9a-f]{32}");
                    assertThat(new String(article.value(), UTF_8)).contains("\"id\":\"" + article.id() + '"');
                });
    }

    @Test
    void passesAWithdrawalOn() {
        assertThat(enrich("a1", null)).isEqualTo(new Withdrawn("a1"));
        assertThat(enricher.enrich(null, null)).isInstanceOfSatisfying(Rejected.class, dead -> assertThat(dead.reason())
                .isEqualTo(Reason.WITHDRAWAL_WITHOUT_KEY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            a1 | {"id":"a2","body":"x"}    | ID_DIFFERS    | the key is "a1" and the value's id is "a2"
            a1 | {"body":"x                | MALFORMED     | not JSON at line 1, column
            a1 | {"body":7}                | MALFORMED     | field body: wanted a string
            a1 | {"id":"","body":"x"}      | MALFORMED     | id is empty
            a1 | ''                        | MALFORMED     | nothing
            a1 | null                      | MALFORMED     | null instead of a JSON object
            a1 | {}                        | NO_TEXT       | neither title nor body
            a1 | {"title":" ","body":"\\n"} | NO_TEXT      | neither title nor body
            '' | {"body":"x"}              | KEY_EMPTY     | the record's key is empty
            """)
    void rejectsWithTheReason(String key, String value, Reason reason, String detail) {
        assertThat(enrich(key, value)).isInstanceOfSatisfying(Rejected.class, dead -> {
            assertThat(dead.reason()).isEqualTo(reason);
            assertThat(dead.detail()).contains(detail);
        });
    }

    @Test
    void rejectsKeysThatAreNoIds() {
        byte[] body = "{\"body\":\"x\"}".getBytes(UTF_8);
        assertThat(enricher.enrich(new byte[] {(byte) 0xff, 1}, body)).satisfies(rejectedFor(Reason.KEY_NOT_UTF8));
        assertThat(enrich("k".repeat(1025), "{\"body\":\"x\"}")).satisfies(rejectedFor(Reason.KEY_TOO_LONG));
        assertThat(enrich("é".repeat(513), "{\"body\":\"x\"}")).satisfies(rejectedFor(Reason.KEY_TOO_LONG));
        assertThat(enrich("é".repeat(512), "{\"body\":\"x\"}")).isInstanceOf(Enriched.class);
        assertThat(enrich(null, "{\"body\":\"x\",\"id\":\"" + "é".repeat(513) + "\"}"))
                .satisfies(rejectedFor(Reason.KEY_TOO_LONG));
    }

    @Test
    void readsUpToItsLimitAndNothingIsCut() {
        assertThat(enrich("a", "{\"title\":\"x\",\"body\":\"" + "😀".repeat(Article.MAX_CODE_POINTS - 1) + "\"}"))
                .isInstanceOf(Enriched.class);
        assertThat(enrich("a", "{\"title\":\"x\",\"body\":\"" + "y".repeat(Article.MAX_CODE_POINTS) + "\"}"))
                .satisfies(rejectedFor(Reason.TEXT_TOO_LONG));
    }

    @Test
    void rejectsAnOutputThatDoesNotFit() {
        byte[] value = "{\"body\":\"x\"}".getBytes(UTF_8);
        byte[] key = "a".getBytes(UTF_8);
        int size = ((Enriched) enricher.enrich(key, value)).value().length;

        assertThat(new Enricher(Readers::nothing, size).enrich(key, value)).isInstanceOf(Enriched.class);
        assertThat(new Enricher(Readers::nothing, size - 1).enrich(key, value))
                .satisfies(rejectedFor(Reason.OUTPUT_TOO_LARGE));
    }

    @Test
    void takesWhatAReaderThrowsAsAValue() {
        assertThat(failing(article -> {
                    throw new IllegalStateException("line one\nline two");
                }))
                .isInstanceOfSatisfying(Rejected.class, dead -> {
                    assertThat(dead.reason()).isEqualTo(Reason.READER_FAILED);
                    assertThat(dead.detail())
                            .startsWith("java.lang.IllegalStateException: line one line two at dev.dateline.enrich.");
                });
        assertThat(failing(EnricherTest::endless)).satisfies(rejectedFor(Reason.READER_FAILED));
        assertThat(failing(article -> null)).satisfies(rejectedFor(Reason.READER_FAILED));
        assertThat(failing(article -> {
                    throw new AssertionError("x".repeat(100_000));
                }))
                .isInstanceOfSatisfying(
                        Rejected.class, dead -> assertThat(dead.detail()).hasSize(500));
    }

    @Test
    void letsAFaultOfTheMachineThrough() {
        assertThatThrownBy(() -> failing(article -> {
                    throw new OutOfMemoryError("no heap");
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> failing(article -> {
                    throw new NoClassDefFoundError("a jar is missing");
                }))
                .isInstanceOf(NoClassDefFoundError.class);
    }

    @Property(tries = 2_000)
    void hasAnOutcomeForAnyBytes(@ForAll byte[] key, @ForAll byte[] value) {
        assertThat(enricher.enrich(key, value)).isInstanceOf(Rejected.class);
    }

    @Property(tries = 1_000)
    void hasAnOutcomeForAnyJson(@ForAll String key, @ForAll String title, @ForAll String garbage) {
        String quoted = title.replace("\\", "\\\\").replace("\"", "\\\"");
        assertThat(enrich(key, "{\"title\":\"" + quoted + "\"}")).isNotNull();
        assertThat(enrich(key, "{\"title\":\"" + quoted + "\",\"extra\":" + garbage + "}"))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"[, 100000", "'{\"a\":', 100000", "1e, 1", "-1e999999999, 1", "9, 100000"})
    void hasAnOutcomeForHostileJson(String piece, int times) {
        assertThat(enrich("a", piece.repeat(times))).isInstanceOf(Rejected.class);
        assertThat(enrich("a", "{\"body\":\"x\",\"revision\":" + piece.repeat(times) + "}"))
                .isInstanceOf(Rejected.class);
        assertThat(enrich("a", "{\"body\":\"x\",\"extra\":{\"n\":" + piece.repeat(times) + "}}"))
                .isNotNull();
    }

    private Outcome enrich(String key, String value) {
        return enricher.enrich(key == null ? null : key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
    }

    private static Outcome failing(Function<Article, EnrichedArticle> reader) {
        return new Enricher(reader, ROOM).enrich("a".getBytes(UTF_8), "{\"body\":\"x\"}".getBytes(UTF_8));
    }

    private static EnrichedArticle endless(Article article) {
        return endless(article.withId(article.id().orElseThrow()));
    }

    private static java.util.function.Consumer<Outcome> rejectedFor(Reason reason) {
        return outcome -> assertThat(outcome).isInstanceOfSatisfying(Rejected.class, dead -> assertThat(dead.reason())
                .isEqualTo(reason));
    }
}
