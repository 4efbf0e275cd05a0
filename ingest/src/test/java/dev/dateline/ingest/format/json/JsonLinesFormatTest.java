package dev.dateline.ingest.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Items;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonLinesFormatTest {
    private static final byte[] LINES = "\uFEFF{\"body\":\"one\"}\n\nx\n{\"body\":\"four\"}".getBytes(UTF_8);

    @Test
    void goesOnBehindEveryLine() throws IOException {
        List<Item> all = Items.all(new JsonLinesFormat(), LINES, Optional.empty());

        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Item.Reached reached) {
                assertThat(Items.all(
                                new JsonLinesFormat(), LINES, reached.bookmark().position()))
                        .isEqualTo(all.subList(i + 1, all.size()));
            }
        }
        assertThat(all).filteredOn(Item.Reached.class::isInstance).hasSize(4);
        assertThat(all).filteredOn(item -> item.where().equals("here:4")).hasSize(2);
    }
}
