package dev.dateline.app;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which raw records were acknowledged and which have come out, by partition and offset: who waits for the last one asks here. */
final class Ledger {
    private final Map<Integer, BitSet> acknowledged = new HashMap<>();
    private final Map<Integer, BitSet> arrived = new HashMap<>();
    private long missing;

    synchronized void acknowledged(int partition, long offset) {
        if (mark(acknowledged, partition, offset) && !marked(arrived, partition, offset)) {
            missing++;
        }
    }

    /** False for one that had come out before. */
    synchronized boolean arrived(int partition, long offset) {
        boolean first = mark(arrived, partition, offset);
        if (first && marked(acknowledged, partition, offset)) {
            missing--;
        }
        return first;
    }

    /** How many are acknowledged and have not come out. */
    synchronized long missing() {
        return missing;
    }

    private static boolean mark(Map<Integer, BitSet> marks, int partition, long offset) {
        BitSet offsets = marks.computeIfAbsent(partition, none -> new BitSet());
        int index = Math.toIntExact(offset);
        boolean first = !offsets.get(index);
        offsets.set(index);
        return first;
    }

    private static boolean marked(Map<Integer, BitSet> marks, int partition, long offset) {
        BitSet offsets = marks.get(partition);
        return offsets != null && offsets.get(Math.toIntExact(offset));
    }
}
