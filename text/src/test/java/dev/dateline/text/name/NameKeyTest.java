package dev.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeyTest {
    @Test
    void spellingsOfOneNameHaveOneKey() {
        assertThat(NameKey.of("U.S."))
                .isEqualTo("us")
                .isEqualTo(NameKey.of("US"))
                .isEqualTo(NameKey.of("u.s ."));
        assertThat(NameKey.of("al-Qaeda")).isEqualTo("al qaeda").isEqualTo(NameKey.of("AL QAEDA"));
        assertThat(NameKey.of("The Netherlands")).isEqualTo("netherlands").isEqualTo(NameKey.of("netherlands"));
        assertThat(NameKey.of("the")).isEqualTo("the");
    }
}
