package dev.dateline.lab.peers.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.lab.train.Gold;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WindowTest {
    private static final WordPieces PIECES = pieces();

    private static WordPieces pieces() {
        Map<String, Integer> pieces =
                new HashMap<>(Map.of("[CLS]", 1, "[SEP]", 2, "[UNK]", 3, "mr", 4, "khan", 5, "##s", 6));
        pieces.putAll(Map.of("left", 7, ".", 8));
        return new WordPieces(pieces);
    }

    private static List<Window> windows(String text) {
        Tokens tokens = Tokens.of(text);
        return Window.of(tokens, Sentences.of(tokens), PIECES, Mark.AS_GOLD);
    }

    @Test
    void piecesWithTheirMarksAndTokens() {
        Window window = windows("Khans left KHAN .").get(0);
        assertThat(window.pieces()).containsExactly(1, 5, 6, 7, 5, 8, 2);
        assertThat(window.tokens()).containsExactly(-1, 0, -1, 1, 2, 3, -1);
        assertThat(IntStream.of(window.marks()).mapToObj(mark -> Mark.values()[mark]))
                .containsExactly(
                        Mark.AS_GOLD,
                        Mark.CAPITAL_FIRST,
                        Mark.CAPITAL_FIRST,
                        Mark.SMALL,
                        Mark.CAPITALS,
                        Mark.NO_LETTERS,
                        Mark.NO_LETTERS);
    }

    @Test
    void sentencesThatFitTogether() {
        // Three pieces a sentence, and 190 between the marks of beginning and end.
        List<Window> windows = windows("Khan left .\n".repeat(100));
        assertThat(windows).extracting(window -> window.pieces().length).containsExactly(191, 113);
        assertThat(windows.get(1).tokens()[1]).isEqualTo(189);
    }

    @Test
    void aSentenceThatIsTooLongIsCut() {
        assertThat(windows("khan ".repeat(400)))
                .extracting(window -> window.pieces().length)
                .containsExactly(192, 192, 22);
    }

    @Test
    void noTextNoWindow() {
        assertThat(windows("")).isEmpty();
    }

    @Test
    void labelsStandAtTheFirstPieceOfAToken() {
        List<Example> examples = Example.of(
                "Khans left .", List.of(List.of(new Gold.Name(0, 5, "PER")), List.of()), PIECES, Mark.AS_SILVER);
        // Outside (1) or first of a person (2) where the two opinions differ.
        assertThat(examples.get(0).labels()).containsExactly(0, 3, 0, 1, 1, 0);
    }
}
