package dev.dateline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RawKeysTest {
    @Test
    void knowTheIdsThereAreAndNoOthers() {
        List<byte[]> ids = IntStream.range(0, 5_000)
                .mapToObj(i -> ("id-" + i).getBytes(UTF_8))
                .toList();
        RawKeys keys = new RawKeys(ids);

        assertThat(ids).allMatch(keys::contain);
        assertThat(IntStream.range(5_000, 10_000).mapToObj(i -> ("id-" + i).getBytes(UTF_8)))
                .noneMatch(keys::contain);
        assertThat(new RawKeys(List.of()).contain(ids.get(0))).isFalse();
    }
}
