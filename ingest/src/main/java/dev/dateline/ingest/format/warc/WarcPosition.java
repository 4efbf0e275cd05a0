package dev.dateline.ingest.format.warc;

/**
 * Where the next record of an archive is.
 *
 * @param offset of a record from which reading may begin
 * @param done how many records from there on are done
 */
record WarcPosition(long offset, long done) {
    static final WarcPosition BEGINNING = new WarcPosition(0, 0);

    /** The position that {@link #toString} wrote. */
    static WarcPosition of(String text) {
        int plus = text.indexOf('+');
        return plus < 0
                ? new WarcPosition(Long.parseLong(text), 0)
                : new WarcPosition(Long.parseLong(text.substring(0, plus)), Long.parseLong(text.substring(plus + 1)));
    }

    @Override
    public String toString() {
        return done == 0 ? Long.toString(offset) : offset + "+" + done;
    }
}
