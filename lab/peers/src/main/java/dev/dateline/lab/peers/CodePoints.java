package dev.dateline.lab.peers;

/** Turns the offsets that peers count, in UTF-16, into code points. */
record CodePoints(String text) {
    int at(int offset) {
        return text.codePointCount(0, offset);
    }
}
