package dev.dateline.lab.train;

import java.util.Arrays;
import java.util.List;

/** Numbers features by their hashes as they come, and counts them. */
final class Index {
    private int[] slots = new int[1 << 20];
    private int[] hashes = new int[1 << 19];
    private int[] counts = new int[1 << 19];
    private int size;

    /** Puts numbers in the place of hashes, and counts each of them so many times. */
    void number(int[] features, int count, int times) {
        for (int f = 0; f < count; f++) {
            int slot = slot(features[f]);
            if (slots[slot] == 0) {
                if (size == hashes.length) {
                    grow();
                    slot = slot(features[f]);
                }
                hashes[size] = features[f];
                slots[slot] = ++size;
            }
            features[f] = slots[slot] - 1;
            counts[features[f]] += times;
        }
    }

    private int slot(int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0 && hashes[slots[slot] - 1] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(hashes[i])] = i + 1;
        }
    }

    /** The hashes, ascending, of the features that all indexes together have counted so often; never 0. */
    static int[] frequent(List<Index> indexes, int least) {
        int total = indexes.stream().mapToInt(index -> index.size).sum();
        long[] all = new long[total];
        int n = 0;
        for (Index index : indexes) {
            for (int i = 0; i < index.size; i++) {
                all[n++] = (long) index.hashes[i] << 32 | index.counts[i];
            }
        }
        Arrays.sort(all);
        int[] chosen = new int[total];
        int count = 0;
        for (int i = 0; i < total; ) {
            int hash = (int) (all[i] >> 32);
            long sum = 0;
            for (; i < total && (int) (all[i] >> 32) == hash; i++) {
                sum += (int) all[i];
            }
            if (sum >= least && hash != 0) {
                chosen[count++] = hash;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    /** For each number the place of its hash among these, ascending; negative where it isn't there. */
    int[] places(int[] chosen) {
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            places[i] = Arrays.binarySearch(chosen, hashes[i]);
        }
        return places;
    }
}
