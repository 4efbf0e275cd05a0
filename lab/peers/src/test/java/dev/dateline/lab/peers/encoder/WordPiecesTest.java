package dev.dateline.lab.peers.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class WordPiecesTest {
    private static final WordPieces PIECES = new WordPieces(Map.of(
            "[UNK]", 0, "neb", 1, "##en", 2, "##zia", 3, "nebe", 4, "-", 5, "u", 6, ".", 7, "cafe", 8, "##nzi", 9));

    @Test
    void longestPieceFirstAndNoWayBack() {
        assertThat(PIECES.of("Nebzia")).containsExactly(1, 3);
        // "nebe" is longer than "neb", and after it and "##nzi" there is no piece for "a".
        assertThat(PIECES.of("Nebenzia")).containsExactly(0);
    }

    @Test
    void marksStandAlone() {
        assertThat(PIECES.of("U.-neb")).containsExactly(6, 7, 5, 1);
    }

    @Test
    void neitherCapitalsNorAccents() {
        assertThat(PIECES.of("CAFÉ")).containsExactly(8);
    }

    @Test
    void alwaysAPiece() {
        assertThat(PIECES.of("")).containsExactly(0);
        assertThat(PIECES.of("漢字")).containsExactly(0);
    }
}
