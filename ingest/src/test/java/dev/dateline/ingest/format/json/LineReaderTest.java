package dev.dateline.ingest.format.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LineReaderTest {
    @Property
    void givesTheLinesThatSplittingWouldGive(@ForAll("texts") String text) throws IOException {
        List<String> wanted = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (wanted.get(wanted.size() - 1).isEmpty()) {
            wanted.remove(wanted.size() - 1);
        }
        LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(ISO_8859_1)), 5);
        List<String> found = new ArrayList<>();
        for (byte[] line = reader.next(); line != null; line = reader.next()) {
            String whole = wanted.get(found.size());
            assertThat(reader.tooLong()).isEqualTo(whole.length() > 5);
            assertThat(new String(line, ISO_8859_1)).isEqualTo(whole.substring(0, Math.min(5, whole.length())));
            found.add(whole);
            assertThat(reader.number()).isEqualTo(found.size());
        }

        assertThat(found).isEqualTo(wanted);
        assertThat(reader.next()).isNull();
    }

    /** Some longer than the reader's buffer. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> small = Arbitraries.strings().withChars("ab\n\r").ofMaxLength(40);
        return Arbitraries.oneOf(small, small.map(text -> text.repeat(64 << 10).substring(0, text.length() << 12)));
    }
}
