package dev.dateline.text.entity;

import dev.dateline.text.name.NameKey;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.Optional;
import java.util.Set;

/** Mends names of ministries, committees and the like. Immutable. */
final class Bodies {
    private static final int LONGEST_PART = 7;

    private final Set<String> bodies = WordLists.KINDS.words("body");
    private final KnownNames known;

    Bodies(KnownNames known) {
        this.known = known;
    }

    /** Whether the word is the end of a possessive. */
    static boolean possessive(Tokens tokens, int i) {
        return tokens.lower(i).equals("'s") || tokens.lower(i).equals("'");
    }

    /**
     * What ends in {@code Ministry} is no place, the nation before it is a part of its name, and its own part begins after
     * the possessive.
     */
    void mend(Tokens tokens, Labels labels, int first, int end) {
        EntityType type = labels.type(first);
        if (!bodies.contains(tokens.lower(end - 1)) || type == EntityType.PERSON) {
            return;
        }
        boolean place = known.type(tokens, first, end)
                .filter(EntityType.LOCATION::equals)
                .isPresent();
        if (type == EntityType.LOCATION && !place && end - first > 1) {
            labels.set(first, end, EntityType.ORGANIZATION);
        }
        if (labels.type(first) == EntityType.ORGANIZATION && nation(tokens, labels, first)) {
            labels.set(first - 1, end, EntityType.ORGANIZATION);
        }
        if (tokens.style() != Style.PRINTED) {
            owner(tokens, labels, first).ifPresent(owner -> labels.set(owner, end, EntityType.ORGANIZATION));
            parts(tokens, labels, first, end);
        }
    }

    /** Whether a people stands right before a name, as a name by itself. */
    private boolean nation(Tokens tokens, Labels labels, int first) {
        return first > 0
                && labels.alone(first - 1)
                && known.name(NameKey.of(tokens, first - 1, first))
                        .filter(match -> match.as() == KnownNames.As.PEOPLE)
                        .isPresent();
    }

    /** {@code foreign ministry s arms control department} in small letters: the ministry, and its part. */
    private void parts(Tokens tokens, Labels labels, int first, int end) {
        for (int i = first + 1; i < end - 1; i++) {
            if (tokens.lower(i).equals("s") && bodies.contains(tokens.lower(i - 1))) {
                int begin = labels.begins(first) ? first : first - 1;
                labels.clear(begin, end);
                labels.set(begin, i, EntityType.ORGANIZATION);
                labels.set(i + 1, end, EntityType.ORGANIZATION);
                return;
            }
        }
    }

    /** Where a name begins that was cut short after an organisation's possessive. */
    private static Optional<Integer> owner(Tokens tokens, Labels labels, int first) {
        int i = first;
        while (i > 1
                && first - i < LONGEST_PART
                && labels.outside(i - 1)
                && (tokens.word(i - 1) || tokens.lower(i - 1).equals("-"))) {
            i--;
            boolean owned = tokens.lower(i).equals("s") || possessive(tokens, i);
            if (owned && !labels.outside(i - 1) && labels.type(i - 1) == EntityType.ORGANIZATION) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
