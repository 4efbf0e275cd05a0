package dev.dateline.text.entity.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A trained model: for each feature worth keeping what it adds to each of the eight labels inside names, a byte each
 * (outside of them is nought), and what each succession of two labels adds. Immutable, shared by all threads.
 */
public final class Weights {
    /** The labels that have weights: all but {@link Label#OUTSIDE}. */
    public static final int ROW = Label.COUNT - 1;

    private static final int MAGIC = 0x444c5732; // DLW2
    /** A byte is kept as itself plus this, so that eight of them in a long add up without borrowing. */
    private static final int BIAS = 128;

    private static final long BIASES = 0x8080808080808080L;
    private static final long EVEN = 0x00ff00ff00ff00ffL;

    /** What label {@code b} after label {@code a} adds: {@code [a * 9 + b]}, with row 9 for a sentence's first. */
    final int[] successions;

    private final int[] keys;
    private final long[] rows;
    private final int mask;

    private Weights(int[] successions, int size) {
        this.successions = successions;
        int room = Math.max(2, Integer.highestOneBit(Math.max(1, size)) << 2);
        keys = new int[room];
        rows = new long[room];
        mask = room - 1;
    }

    /** Reads what {@link #write} wrote. */
    public static Weights read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model");
        }
        int[] successions = new int[(Label.COUNT + 1) * Label.COUNT];
        for (int i = 0; i < successions.length; i++) {
            successions[i] = in.readShort();
        }
        int size = in.readInt();
        Weights weights = new Weights(successions, size);
        int key = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            key += Varint.read(in);
            int filled = in.readUnsignedByte();
            long row = BIASES;
            for (int label = 0; label < ROW; label++) {
                if ((filled >>> label & 1) != 0) {
                    row += (long) in.readByte() << 8 * label;
                }
            }
            weights.put(key, row);
        }
        return weights;
    }

    /**
     * Writes a model in the form that {@link #read} takes; noughts take no room.
     *
     * @param successions as {@link #successions}
     * @param features ascending hashes, none 0
     * @param values {@link #ROW} bytes to each
     */
    public static void write(int[] successions, int[] features, byte[] values, DataOutputStream out)
            throws IOException {
        out.writeInt(MAGIC);
        for (int succession : successions) {
            out.writeShort(succession);
        }
        out.writeInt(features.length);
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < features.length; i++) {
            Varint.write(features[i] - last, out);
            last = features[i];
            int filled = 0;
            for (int label = 0; label < ROW; label++) {
                filled |= values[i * ROW + label] != 0 ? 1 << label : 0;
            }
            out.writeByte(filled);
            for (int label = 0; label < ROW; label++) {
                if (values[i * ROW + label] != 0) {
                    out.writeByte(values[i * ROW + label]);
                }
            }
        }
    }

    private void put(int key, long row) {
        int slot = key & mask;
        while (keys[slot] != 0) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        rows[slot] = row;
    }

    /**
     * Sums of rows, each in two longs of four labels with 16 bits to a label, and a count of them: room for 256 rows before
     * one label overflows into the next.
     */
    static final class Sum {
        private long even;
        private long odd;
        private int rows;

        void clear() {
            even = 0;
            odd = 0;
            rows = 0;
        }

        /** Adds a sum that was {@link #store}d. */
        void add(long[] stored, int at) {
            even += stored[at];
            odd += stored[at + 1];
            rows += (int) stored[at + 2];
        }

        void store(long[] to, int at) {
            to[at] = even;
            to[at + 1] = odd;
            to[at + 2] = rows;
        }

        /** The score of each label but {@link Label#OUTSIDE}, whose place is left alone. */
        void scores(int[] scores, int at) {
            int bias = BIAS * rows;
            for (int lane = 0; lane < 4; lane++) {
                scores[at + 1 + 2 * lane] = (int) (even >>> 16 * lane & 0xffff) - bias;
                scores[at + 2 + 2 * lane] = (int) (odd >>> 16 * lane & 0xffff) - bias;
            }
        }
    }

    /** Adds the weights of features. */
    void add(int[] features, int count, Sum sum) {
        for (int f = 0; f < count; f++) {
            int feature = features[f];
            int slot = feature & mask;
            int key = keys[slot];
            while (key != feature && key != 0) {
                slot = slot + 1 & mask;
                key = keys[slot];
            }
            if (key != 0) {
                long row = rows[slot];
                sum.even += row & EVEN;
                sum.odd += row >>> 8 & EVEN;
                sum.rows++;
            }
        }
    }
}
