package dev.dateline.text.date.grammar;

/** Kinds of words, numbers and phrases, as {@code vocabulary.txt} and {@code rules.txt} name them. */
public enum Kind {
    WEEKDAY,
    WEEKDAYS,
    MONTH,
    MONTHISH(MONTH),
    MONTHABBR(MONTH),
    UNIT,
    UNITS(UNIT),
    UNITISH(UNIT),
    LONG,
    SEASON,
    SEASONISH(SEASON),
    DAYREF,
    PART,
    PARTS,
    NOON,
    AMPM,
    ZONE,
    FEW,
    EACH,
    POSS,
    LAST,
    NEXT,
    ORDINAL,
    DECADE,
    BC,
    EARLY,
    EDGE,
    SETWORD,
    REFERENCE,
    CUE,
    STOP,

    // Numbers, by their form.
    NUMBER,
    A(NUMBER),
    NUMERAL(NUMBER),
    YEAR,
    YEARWORDS(YEAR),
    YEARTWO(YEAR),
    DECADETWO(DECADE),
    DECADEWORD(DECADE),
    DAY,
    DAYTH(DAY),
    CLOCK,
    CLOCKDOT(CLOCK),
    CLOCKS(CLOCK),
    DOTTED,
    DECIMAL,
    HOURS4(CLOCK),

    // Phrases, by what they mean.
    DAYX,
    DATEX,
    WEEKDAYX,
    WEEKX,
    MONTHX,
    QUARTERX,
    SEASONX,
    YEARX,
    BCX,
    DECADEX,
    CENTURYX,
    CLOCKX,
    ATX,
    PARTX,
    LENGTHX,
    SETX,
    AGOX;

    /** The kind whose name in a rule's meaning also stands for this one. */
    final Kind family;

    Kind() {
        family = this;
    }

    Kind(Kind family) {
        this.family = family;
    }

    static {
        if (values().length > Long.SIZE) {
            throw new AssertionError("more kinds than bits");
        }
    }

    /** Its bit in a set of kinds. */
    long bit() {
        return 1L << ordinal();
    }
}
