package dev.dateline.lab.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.wire.EntityType;
import dev.dateline.wire.Field;
import dev.dateline.wire.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupScoreTest {
    private final GroupScore score = new GroupScore();

    @Test
    void cubedIsOfMentions() {
        score.add(new Comparison(
                List.of(group(EntityType.PERSON, 0, 1, 2, 3), group(EntityType.LOCATION, 8)),
                List.of(group(EntityType.PERSON, 0, 1), group(EntityType.PERSON, 2, 9))));
        // Precision (1 + 1 + 1/2 + 0) / 4, recall (2/4 + 2/4 + 1/4 + 0 + 0) / 5.
        assertThat(score.read()).isCloseTo(100 * 2 * 0.625 * 0.25 / 0.875, within(1e-9));
        assertThat(score.gathered()).isZero();
    }

    @Test
    void eachEntityHasItsFate() {
        score.add(new Comparison(
                List.of(
                        group(EntityType.PERSON, 0),
                        group(EntityType.PERSON, 1, 2),
                        group(EntityType.PERSON, 3),
                        group(EntityType.PERSON, 4),
                        group(EntityType.PERSON, 5),
                        group(EntityType.PERSON, 6)),
                List.of(
                        group(EntityType.PERSON, 0),
                        group(EntityType.PERSON, 1),
                        group(EntityType.PERSON, 2),
                        group(EntityType.PERSON, 3, 4),
                        group(EntityType.LOCATION, 5),
                        group(EntityType.PERSON, 7))));
        assertThat(score.count(EntityType.PERSON, Fate.ONCE)).isEqualTo(1);
        assertThat(score.count(EntityType.PERSON, Fate.SPLIT)).isEqualTo(1);
        assertThat(score.count(EntityType.PERSON, Fate.MIXED)).isEqualTo(2);
        assertThat(score.count(EntityType.PERSON, Fate.TYPE)).isEqualTo(1);
        assertThat(score.count(EntityType.PERSON, Fate.MISSED)).isEqualTo(1);
        assertThat(score.wrong(EntityType.PERSON)).isEqualTo(1);
        assertThat(score.wrong(EntityType.LOCATION)).isEqualTo(1);
    }

    private static Group group(EntityType type, int... places) {
        Map<Span, EntityType> mentions = new LinkedHashMap<>();
        for (int place : places) {
            mentions.put(new Span(Field.BODY, 10 * place, 10 * place + 5), type);
        }
        return new Group(type, "any", mentions);
    }
}
