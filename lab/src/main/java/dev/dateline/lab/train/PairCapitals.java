package dev.dateline.lab.train;

/** Counts how often two words that stand side by side both have a capital, in a hash table without objects. */
final class PairCapitals {
    private long[] keys = new long[1 << 20];
    private int[] seen = new int[1 << 20];
    private int[] capital = new int[1 << 20];
    private int size;

    /** Takes a pair of words' hashes, its count and how many of that were capitalised. */
    interface Each {
        void pair(int first, int second, int seen, int capital);
    }

    void add(int first, int second, boolean capitalised) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slot((long) first << 32 | second & 0xffffffffL);
        size += seen[slot] == 0 ? 1 : 0;
        seen[slot]++;
        capital[slot] += capitalised ? 1 : 0;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9e3779b97f4a7c15L >>> 32) & mask;
        while (seen[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldSeen = seen;
        int[] oldCapital = capital;
        keys = new long[oldKeys.length * 2];
        seen = new int[keys.length];
        capital = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldSeen[i] > 0) {
                int slot = slot(oldKeys[i]);
                seen[slot] = oldSeen[i];
                capital[slot] = oldCapital[i];
            }
        }
    }

    /** Hands over every pair. */
    void each(Each each) {
        for (int i = 0; i < keys.length; i++) {
            if (seen[i] > 0) {
                each.pair((int) (keys[i] >>> 32), (int) keys[i], seen[i], capital[i]);
            }
        }
    }
}
