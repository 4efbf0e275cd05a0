package dev.dateline.text.entity;

import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.Set;

/** Names of storms: {@code Tropical Storm Humberto}. Immutable. */
final class StormNames {
    static final Set<String> STORMS = WordLists.KINDS.words("storm");

    private final Set<String> tropical = WordLists.KINDS.words("tropical");

    /** Whether a name of one word is what a storm is called; people storm places, so behind that word only a person's is. */
    boolean called(Tokens tokens, Labels labels, int i) {
        return i > 0
                && labels.outside(i - 1)
                && STORMS.contains(tokens.lower(i - 1))
                && (labels.type(i) == EntityType.PERSON || !tokens.lower(i - 1).equals("storm"));
    }

    /** Where the storm's name begins: the words before are part of it if they are written as it is. */
    int first(Tokens tokens, int i) {
        int first = tokens.capitalised(i - 1) == tokens.capitalised(i) ? i - 1 : i;
        boolean whole = first < i && first > 0 && tokens.capitalised(first - 1) == tokens.capitalised(i);
        return whole && tropical.contains(tokens.lower(first - 1)) ? first - 1 : first;
    }
}
