package dev.dateline.ingest.format.warc;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.dateline.ingest.format.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever a body is, unpacking it gives bytes, or says that it is damaged. */
class PayloadFuzzTest {
    private static final byte[] BROTLI = Base64.getDecoder().decode(WarcFormatTest.PAGE_4_BROTLI);
    private static final byte[] ZSTD = Zstd.compress(Warcs.page(5).getBytes(StandardCharsets.UTF_8));

    @Property(tries = 500)
    void unpacksAnyBytes(@ForAll byte[] bytes) {
        for (String encoding : List.of("br", "zstd", "deflate", "gzip", "")) {
            assertUnpacked(bytes, encoding);
        }
    }

    @Property(tries = 500)
    void unpacksSoundBodiesThatWereSpoiled(@ForAll @IntRange(max = 10_000) int place, @ForAll byte other) {
        assertUnpacked(spoiled(BROTLI, place, other), "br");
        assertUnpacked(spoiled(ZSTD, place, other), "zstd");
    }

    private static byte[] spoiled(byte[] sound, int place, byte other) {
        byte[] spoiled = sound.clone();
        spoiled[place % spoiled.length] = other;
        return spoiled;
    }

    private static void assertUnpacked(byte[] bytes, String encoding) {
        try {
            assertThat(Payload.unpacked(bytes, Optional.of(encoding))).hasSizeLessThanOrEqualTo(Content.MAX_BYTES + 1);
        } catch (IOException e) {
            // Damaged, as it is then told; anything else that is thrown fails the test.
        }
    }
}
