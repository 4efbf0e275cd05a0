package dev.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any bytes are a record that can be written again, or a {@link MalformedRecordException} in plain words. */
class FuzzTest {
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "null",
            "true",
            "5",
            "-0.0",
            "1e999999999",
            "99999999999999999999",
            "\"x\"",
            "\"\\ud83d\"",
            "\"2017-11-13\"",
            "\"schema\":\"enriched/1\"",
            "\"article\":",
            "\"id\":",
            "\"title\":",
            "\"body\":",
            "\"url\":",
            "\"source\":",
            "\"name\":",
            "\"authors\":",
            "\"language\":",
            "\"published\":",
            "\"from\":",
            "\"value\":",
            "\"revision\":",
            "\"extra\":",
            "\"sentences\":",
            "\"in\":\"body\"",
            "\"start\":",
            "\"end\":",
            "\"entities\":",
            "\"mentions\":",
            "\"dates\":",
            "\"type\":",
            "\"to\":",
            "\"provenance\":");

    @Property(tries = 1000)
    void anyBytes(@ForAll byte[] bytes) {
        reads(bytes);
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void anyTokens(@ForAll("tokens") String json) {
        reads(json.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aDamagedRecord(@ForAll("damaged") byte[] bytes) {
        reads(bytes);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aRecordWithAnotherValueInAField(@ForAll("replaced") String json) {
        reads(json.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.of(TOKENS).list().ofMaxSize(20).map(tokens -> "{" + String.join("", tokens) + "}");
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return Combinators.combine(
                        Records.enriched().map(Json.ENRICHED::write),
                        Arbitraries.doubles().between(0, 0.99),
                        Arbitraries.bytes(),
                        Arbitraries.of(true, false))
                .as((bytes, where, other, cut) -> {
                    int at = (int) (where * bytes.length);
                    byte[] damaged = cut ? Arrays.copyOf(bytes, at) : bytes.clone();
                    if (!cut) {
                        damaged[at] = other;
                    }
                    return damaged;
                });
    }

    @Provide
    Arbitrary<String> replaced() {
        return Combinators.combine(
                        Records.enriched().map(Json.ENRICHED::write),
                        Arbitraries.of(TOKENS),
                        Arbitraries.integers().between(0, 50))
                .as((bytes, token, which) -> {
                    String[] parts = new String(bytes, StandardCharsets.UTF_8).split("(?<=\":)", which + 2);
                    String last = parts[parts.length - 1];
                    parts[parts.length - 1] = last.replaceFirst("^(\"[^\"\\\\]*\"|[\\d.eE+-]+|\\[]|\\{})", token);
                    return String.join("", parts);
                });
    }

    private static void reads(byte[] bytes) {
        reads(Json.ARTICLE, bytes);
        reads(Json.ENRICHED, bytes);
    }

    private static <T> void reads(Codec<T> codec, byte[] bytes) {
        T value;
        try {
            value = codec.read(bytes);
        } catch (MalformedRecordException e) {
            assertThat(e.getMessage())
                    .isNotBlank()
                    .doesNotContainPattern(
                            "\\b(java|com|dev)\\.[a-z]|Optional|Exception|Jackson|(Read|Write)(Feature|Constraints)");
            return;
        }
        byte[] written = codec.write(value);
        try {
            assertThat(codec.write(codec.read(written))).isEqualTo(written);
        } catch (MalformedRecordException e) {
            throw new AssertionError(new String(written, StandardCharsets.UTF_8), e);
        }
    }
}
