package dev.dateline.text.date.grammar;

/** Units of time, by the letters that {@code vocabulary.txt} gives them. */
public enum Unit {
    SECOND('S', "T", "S", 1, Kind.LENGTHX),
    MINUTE('N', "T", "M", 1, Kind.LENGTHX),
    HOUR('H', "T", "H", 1, Kind.LENGTHX),
    DAY('D', "", "D", 1, Kind.DAYX),
    WEEKEND('K', "", "WE", 1, Kind.WEEKX),
    WEEK('W', "", "W", 1, Kind.WEEKX),
    FORTNIGHT('F', "", "W", 2, Kind.WEEKX),
    MONTH('M', "", "M", 1, Kind.MONTHX),
    QUARTER('Q', "", "Q", 1, Kind.QUARTERX),
    HALF('I', "", "H", 1, Kind.QUARTERX),
    YEAR('Y', "", "Y", 1, Kind.YEARX),
    DECADE('E', "", "Y", 10, Kind.DECADEX),
    CENTURY('C', "", "Y", 100, Kind.CENTURYX);

    private final char code;
    private final String clock;
    private final String letters;
    private final int times;

    /** The kind of phrase that names one such unit on the calendar; of those shorter than a day, which is a length. */
    public final Kind phrase;

    Unit(char code, String clock, String letters, int times, Kind phrase) {
        this.code = code;
        this.clock = clock;
        this.letters = letters;
        this.times = times;
        this.phrase = phrase;
    }

    /**
     * The unit of a letter.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Unit of(String code) {
        for (Unit unit : values()) {
            if (unit.code == code.charAt(0)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("no unit " + code);
    }

    /** Whether it is shorter than a day. */
    public boolean clock() {
        return !clock.isEmpty();
    }

    /** A period of so many units, {@code P2W}; half a unit more is told in the next smaller one where that is exact. */
    public String period(int amount, boolean half) {
        int whole = amount * times;
        if (half) {
            return switch (this) {
                case YEAR -> whole == 0 ? "P6M" : "P" + whole + "Y6M";
                case DECADE, CENTURY -> "P" + (whole + times / 2) + "Y";
                case HOUR -> whole == 0 ? "PT30M" : "PT" + whole + "H30M";
                case MINUTE -> whole == 0 ? "PT30S" : "PT" + whole + "M30S";
                case DAY -> whole == 0 ? "PT12H" : "P" + whole + "DT12H";
                case FORTNIGHT -> "P" + (whole + 1) + "W";
                default -> "P" + clock + whole + ".5" + letters;
            };
        }
        return "P" + clock + whole + letters;
    }

    /** A period of a decimal number of units, {@code PT47.66S}. */
    public String period(String decimal) {
        return "P" + clock + decimal + letters;
    }

    /** A period of an unknown number of units, {@code PXW}. */
    public String period() {
        return switch (this) {
            case DECADE -> "PXE";
            case CENTURY -> "PXC";
            default -> "P" + clock + "X" + letters;
        };
    }
}
