package dev.dateline.ingest;

import java.util.Locale;

/** What became of an item. */
enum Fate {
    FRESH("new"),
    REVISED,
    WITHDRAWN,
    HELD,
    UNCHANGED,
    REJECTED,
    FAILED;

    private final String label;

    Fate(String label) {
        this.label = label;
    }

    Fate() {
        label = name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in metrics. */
    String label() {
        return label;
    }
}
