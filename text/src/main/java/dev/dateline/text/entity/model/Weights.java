package dev.dateline.text.entity.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A trained model: for each feature worth keeping what it adds to each of the nine labels, a byte each, and what each
 * succession of two labels adds. Immutable, shared by all threads.
 */
public final class Weights {
    private static final int MAGIC = 0x444c5731; // DLW1
    private static final int ROW = Label.COUNT;

    /** What label {@code b} after label {@code a} adds: {@code [a * 9 + b]}, with row 9 for a sentence's first. */
    final int[] successions;

    private final int[] keys;
    private final byte[] rows;
    private final int mask;

    private Weights(int[] successions, int size) {
        this.successions = successions;
        int room = Math.max(2, Integer.highestOneBit(Math.max(1, size)) << 2);
        keys = new int[room];
        rows = new byte[room * ROW];
        mask = room - 1;
    }

    /** Reads what {@link #write} wrote. */
    public static Weights read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model");
        }
        int[] successions = new int[(ROW + 1) * ROW];
        for (int i = 0; i < successions.length; i++) {
            successions[i] = in.readShort();
        }
        int size = in.readInt();
        Weights weights = new Weights(successions, size);
        int key = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            key += Varint.read(in);
            int at = weights.free(key) * ROW;
            int filled = Varint.read(in);
            for (int label = 0; label < ROW; label++) {
                if ((filled >>> label & 1) != 0) {
                    weights.rows[at + label] = in.readByte();
                }
            }
        }
        return weights;
    }

    /**
     * Writes a model in the form that {@link #read} takes; noughts take no room.
     *
     * @param successions as {@link #successions}
     * @param features ascending hashes, none 0
     * @param values nine bytes to each
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
            Varint.write(filled, out);
            for (int label = 0; label < ROW; label++) {
                if (values[i * ROW + label] != 0) {
                    out.writeByte(values[i * ROW + label]);
                }
            }
        }
    }

    private int free(int key) {
        int slot = key & mask;
        while (keys[slot] != 0) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        return slot;
    }

    /** Adds a feature's weights to nine scores. */
    void add(int feature, int[] scores, int at) {
        int slot = feature & mask;
        while (keys[slot] != feature) {
            if (keys[slot] == 0) {
                return;
            }
            slot = slot + 1 & mask;
        }
        int row = slot * ROW;
        for (int label = 0; label < ROW; label++) {
            scores[at + label] += rows[row + label];
        }
    }
}
