package dev.dateline.text.entity.model;

/** The 32-bit hashing that words, lists and features share: what is trained must be found again, on every machine. */
public final class Hash {
    /** Of a word with no characters; also what stands beyond the ends of a sentence. */
    public static final int EMPTY = 0x811c9dc5;

    private Hash() {}

    /** A hash with one more character. */
    static int add(int hash, char c) {
        return (hash ^ c) * 0x01000193;
    }

    /** Two hashes as one; order matters. */
    public static int pair(int a, int b) {
        return finish(a * 31 + Integer.rotateLeft(b, 15) * 0x85ebca6b);
    }

    /** Spreads every bit over all 32 (the end of MurmurHash3). */
    public static int finish(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return h;
    }

    /** Of a whole word as the models see it: small letters, digits all alike, accents dropped. */
    public static int word(CharSequence word) {
        int hash = EMPTY;
        for (int i = 0; i < word.length(); i++) {
            hash = add(hash, Letters.fold(word.charAt(i)));
        }
        return hash;
    }
}
