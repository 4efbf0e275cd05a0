package dev.dateline.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.name.Aliases;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisputedTest {
    private static final String BODY = "Norden rose. Norden fell. Mr. Norden left. Per Norden spoke.";
    private static final FieldText FIELD = Reading.field(Field.BODY, BODY);
    private static final Roles ROLES = new Roles(new KnownNames(Aliases.NONE));

    @Test
    void aPersonInOneSentenceAndACompanyInTheNextIsTheCompany() {
        assertThat(thing(name(0, EntityType.ORGANIZATION), name(1, EntityType.PERSON)))
                .contains(EntityType.ORGANIZATION);
    }

    @Test
    void whoIsCalledMrIsAPerson() {
        assertThat(thing(name(0, EntityType.ORGANIZATION), name(2, EntityType.PERSON)))
                .isEmpty();
    }

    @Test
    void whoIsNamedInFullIsAPerson() {
        Sighting full = new Sighting(FIELD, token(3) - 1, token(3) + 1, EntityType.PERSON);
        assertThat(thing(name(0, EntityType.ORGANIZATION), name(1, EntityType.PERSON), full))
                .isEmpty();
    }

    @Test
    void aFamilyIsOfPersons() {
        FieldText field = Reading.field(Field.BODY, "Nordens spoke. Nordens left. Per Norden spoke.");
        List<Sighting> names = List.of(
                new Sighting(field, 0, 1, EntityType.ORGANIZATION),
                new Sighting(field, 3, 4, EntityType.PERSON),
                new Sighting(field, 6, 8, EntityType.PERSON));
        assertThat(new Disputed(names, new People(names), ROLES).thing("nordens"))
                .isEmpty();
    }

    @Test
    void whoIsAPersonNearlyAlwaysIsOne() {
        List<Sighting> names = new ArrayList<>(List.of(name(0, EntityType.LOCATION)));
        for (int i = 0; i < 5; i++) {
            names.add(name(1, EntityType.PERSON));
        }
        assertThat(thing(names.toArray(Sighting[]::new))).isEmpty();
    }

    private static Optional<EntityType> thing(Sighting... names) {
        return new Disputed(List.of(names), new People(List.of(names)), ROLES).thing("norden");
    }

    private static Sighting name(int which, EntityType type) {
        return new Sighting(FIELD, token(which), token(which) + 1, type);
    }

    private static int token(int which) {
        int found = -1;
        for (int i = 0, seen = 0; i < FIELD.tokens().size() && found < 0; i++) {
            found = FIELD.tokens().lower(i).equals("norden") && seen++ == which ? i : -1;
        }
        return found;
    }
}
