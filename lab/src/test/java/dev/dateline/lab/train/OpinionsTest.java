package dev.dateline.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.lab.train.Gold.Name;
import dev.dateline.text.entity.model.Label;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpinionsTest {
    private static final byte PERSON = (byte) Label.first(EntityType.PERSON);
    private static final byte PERSON_ON = (byte) Label.inside(EntityType.PERSON);
    private static final byte PLACE = (byte) Label.first(EntityType.LOCATION);

    @Test
    void namesBecomeLabelsOfTheTokensTheyTouch() {
        Tokens tokens = Tokens.of("𝓗i, Ana Ruiz of Lima");
        List<Name> names = List.of(new Name(16, 20, "LOC"), new Name(4, 12, "PER"));
        assertThat(Opinions.labels(tokens, names)).containsExactly(0, 0, PERSON, PERSON_ON, 0, PLACE);
    }

    @Test
    void whatTwoSayIsLeftOpen() {
        Tokens tokens = Tokens.of("in Jordan");
        List<List<Name>> opinions = List.of(List.of(new Name(3, 9, "PER")), List.of(new Name(3, 9, "LOC")));
        assertThat(Opinions.any(tokens, opinions)).containsExactly((short) 1, (short) (1 << PERSON | 1 << PLACE));
    }

    @Test
    void theRestOfATokenIsInsideOfItsName() {
        assertThat(Opinions.continued((short) (1 | 1 << PERSON | 1 << PLACE + 1)))
                .isEqualTo((short) (1 | 1 << PERSON_ON | 1 << PLACE + 1));
    }
}
