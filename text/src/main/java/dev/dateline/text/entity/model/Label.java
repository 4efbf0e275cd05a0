package dev.dateline.text.entity.model;

import dev.dateline.wire.EntityType;

/** The nine labels of a token: outside of names, or first in or inside of a name of one of the four types. */
public final class Label {
    public static final int COUNT = 9;
    public static final int OUTSIDE = 0;

    private static final EntityType[] TYPES = EntityType.values();

    private Label() {}

    /** The label of a name's first token. */
    public static int first(EntityType type) {
        return 1 + 2 * type.ordinal();
    }

    /** The label of a name's other tokens. */
    public static int inside(EntityType type) {
        return 2 + 2 * type.ordinal();
    }

    public static boolean isFirst(int label) {
        return (label & 1) == 1;
    }

    public static boolean isInside(int label) {
        return label > 0 && (label & 1) == 0;
    }

    /** The type of any label but {@link #OUTSIDE}. */
    public static EntityType type(int label) {
        return TYPES[(label - 1) / 2];
    }

    /** Whether a label may stand after another; inside needs its own first or inside before it. */
    public static boolean follows(int before, int label) {
        return !isInside(label) || before == label || before == label - 1;
    }
}
