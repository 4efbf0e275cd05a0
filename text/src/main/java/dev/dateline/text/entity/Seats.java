package dev.dateline.text.entity;

import dev.dateline.text.token.Tokens;
import java.util.Set;

/** Whether a capital is meant as a place or as the government that sits there. Immutable. */
final class Seats {
    private final Set<String> place = WordLists.SEATS.words("place");
    private final Set<String> to = WordLists.SEATS.words("to");
    private final Set<String> speaks = WordLists.SEATS.words("speaks");
    private final Set<String> with = WordLists.SEATS.words("with");
    private final Set<String> bond = WordLists.SEATS.words("bond");
    private final Set<String> owns = WordLists.SEATS.words("owns");

    /** Whether the name, a seat of government, stands for the government. */
    boolean government(Sighting seat) {
        Tokens tokens = seat.field().tokens();
        String before = seat.first() > 0 ? tokens.lower(seat.first() - 1) : "";
        String after = lower(tokens, seat.end());
        if (place.contains(before) || to.contains(before) || after.equals("(")) {
            return false;
        }
        if (after.equals("'s") || after.equals("s") || after.equals("'")) {
            return owns.contains(lower(tokens, seat.end() + 1));
        }
        if (speaks.contains(after)) {
            return !before.equals("and") || !place.contains(lower(tokens, seat.first() - 3));
        }
        int joint = before.equals("and") ? seat.first() - 3 : seat.first() - 1;
        return with.contains(lower(tokens, joint))
                || lower(tokens, joint).equals("between") && bond.contains(lower(tokens, joint - 1));
    }

    private static String lower(Tokens tokens, int i) {
        return i >= 0 && i < tokens.size() ? tokens.lower(i) : "";
    }
}
