package dev.dateline.text.entity;

import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.Set;

/** Storms and ships, which are called like people and places: {@code Tropical Storm Humberto}, {@code USS Donald Cook}. Immutable. */
final class Namesakes {
    static final Set<String> STORMS = WordLists.KINDS.words("storm");

    private final Set<String> ships = WordLists.KINDS.words("ship");

    private final Set<String> tropical = WordLists.KINDS.words("tropical");

    /** Whether a name is what a storm or a ship is called; people storm places, so behind that word only a person's is. */
    boolean called(Tokens tokens, Labels labels, int i, int end) {
        if (end > i + 1 && ships.contains(tokens.lower(i))) {
            return true;
        }
        if (i == 0 || !labels.outside(i - 1) && !labels.alone(i - 1)) {
            return false;
        }
        String before = tokens.lower(i - 1);
        boolean storm = end == i + 1 && STORMS.contains(before);
        return storm && (labels.type(i) == EntityType.PERSON || !before.equals("storm")) || ships.contains(before);
    }

    /** Where the whole name begins: the words before are part of it if they are written as it is. */
    int first(Tokens tokens, int i) {
        if (ships.contains(tokens.lower(i))) {
            return i;
        }
        int first = tokens.capitalised(i - 1) == tokens.capitalised(i) ? i - 1 : i;
        boolean whole = first < i && first > 0 && tokens.capitalised(first - 1) == tokens.capitalised(i);
        return whole && tropical.contains(tokens.lower(first - 1)) ? first - 1 : first;
    }
}
