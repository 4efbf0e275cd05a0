package dev.dateline.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BylinesTest {
    @Test
    void namesTheAuthorsOfAByline() {
        assertThat(Bylines.authors("By Mara Lindqvist")).containsExactly("Mara Lindqvist");
        assertThat(Bylines.authors("By Mara Lindqvist and Tom  Okafor"))
                .containsExactly("Mara Lindqvist", "Tom Okafor");
        assertThat(Bylines.authors("Mara Lindqvist, Tom Okafor & Ana Ruiz"))
                .containsExactly("Mara Lindqvist", "Tom Okafor", "Ana Ruiz");
        assertThat(Bylines.authors("Von Jörg Ahlers, dpa")).containsExactly("Jörg Ahlers");
        assertThat(Bylines.authors("By Mara Lindqvist, Chief Political Correspondent"))
                .containsExactly("Mara Lindqvist");
    }

    @Test
    void keepsABylineThatIsMadeOtherwise() {
        assertThat(Bylines.authors("Reuters")).containsExactly("Reuters");
        assertThat(Bylines.authors("  ")).isEmpty();
    }
}
