package dev.dateline.text.entity.model;

import dev.dateline.wire.EntityType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;

/**
 * What lists and raw text say of a word by itself: how often it is written with a capital, whether it is a first name, a
 * surname, a city, and which words it behaves like. Holds hashes only; immutable.
 */
public final class Lexicon {
    /** Bits 0–2: how often the word has a capital inside a sentence, 1 (never) to 7 (always); 0 where unknown. */
    public static final int CAPITAL = 0x7;

    /** From this class on it mostly has one. */
    public static final int MOSTLY_CAPITAL = 5;

    private static final int GLEANED_AT = 12;

    public static final int FIRST_NAME = 1 << 3;
    public static final int SURNAME = 1 << 4;
    public static final int CITY = 1 << 5;
    public static final int COUNTRY = 1 << 6;
    public static final int DEMONYM = 1 << 7;
    public static final int ORGANIZATION = 1 << 8;
    /** The word begins a listed name of several words. */
    public static final int BEGINS = 1 << 9;
    /** Mostly written in capitals altogether. */
    public static final int ACRONYM = 1 << 10;
    /** No word, but what is beyond the end of a sentence. */
    static final int EDGE = 1 << 11;
    /** Bits 12–15: what raw news takes it for as a whole name, see {@link #gleaned}; 0 where it hardly names anything. */
    static final int GLEANED = 0xf << GLEANED_AT;

    /** Bits 16–23: the class of words it behaves like, from 1; 0 where unknown. */
    public static final int CLASS = 0xff << 16;
    /** Bits 16–26: the part of that class. */
    static final int PART = 0x7ff << 16;
    /** Bits 27–31: the group of classes, from 1. */
    static final int GROUP = 0x1f << 27;

    /** The bits that are no class. */
    static final int LISTS = 0xfff & ~BEGINS;

    /** The most words of a listed name that are looked at. */
    public static final int LONGEST = 6;

    private static final int MAGIC = 0x444c4c32; // DLL2

    private final int[] keys;
    private final int[] values;
    private final int mask;

    private Lexicon(int size) {
        int room = Math.max(2, Integer.highestOneBit(Math.max(1, size)) << 2);
        keys = new int[room];
        values = new int[room];
        mask = room - 1;
    }

    /** A lexicon of these words and values; values are never 0. */
    public static Lexicon of(SortedMap<Integer, Integer> entries) {
        Lexicon lexicon = new Lexicon(entries.size());
        entries.forEach(lexicon::put);
        return lexicon;
    }

    /** Reads what {@link #write} wrote. */
    public static Lexicon read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a lexicon");
        }
        int size = in.readInt();
        Lexicon lexicon = new Lexicon(size);
        int key = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            key += Varint.read(in);
            lexicon.put(key, in.readUnsignedShort() | Varint.read(in) << 16);
        }
        return lexicon;
    }

    /** Writes entries in the form that {@link #read} takes: ascending, so that the differences are short. */
    public static void write(SortedMap<Integer, Integer> entries, DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(entries.size());
        int last = Integer.MIN_VALUE;
        for (var entry : entries.entrySet()) {
            Varint.write(entry.getKey() - last, out);
            last = entry.getKey();
            out.writeShort(entry.getValue());
            Varint.write(entry.getValue() >>> 16, out);
        }
    }

    private void put(int key, int value) {
        int slot = Hash.finish(key) & mask;
        while (values[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        values[slot] = value;
    }

    /** The bits known of a word's hash, 0 for none. */
    public int of(int word) {
        int slot = Hash.finish(word) & mask;
        while (values[slot] != 0) {
            if (keys[slot] == word) {
                return values[slot];
            }
            slot = slot + 1 & mask;
        }
        return 0;
    }

    /** The hash of a name of several words, from those of its words; never that of a single word's entry. */
    public static int phrase(int hash, int nextWord) {
        return Hash.pair(hash ^ 0x5bd1e995, nextWord);
    }

    /** The hash of two words side by side, of which only is known how often both have a capital. */
    public static int neighbours(int word, int nextWord) {
        return Hash.pair(nextWord ^ 0x3c6ef372, word);
    }

    /** The bits of a class, from 1, its part, from 0, and its group, from 1. */
    public static int kind(int number, int part, int group) {
        return number << 16 | part << 24 | group << 27;
    }

    /**
     * The bits of a name that raw news names something with.
     *
     * @param type of that thing, mostly
     * @param trust from 0 to 2, how sure that is
     */
    public static int gleaned(EntityType type, int trust) {
        return 1 + type.ordinal() * 3 + trust << GLEANED_AT;
    }

    /** Whether raw news names hardly anything but things of a type with the word that this is known of. */
    public static boolean surely(int known, EntityType type) {
        return (known & GLEANED) == gleaned(type, 2);
    }

    /** Marks the tokens of listed names of several words and of names gleaned from raw news, the longest first come. */
    void mark(Words words, int from, int to) {
        int listedEnd = from;
        int gleanedEnd = from;
        for (int i = from; i < to; i++) {
            int known = words.known[words.form[i]];
            int listed = 0;
            int lists = 0;
            int gleaned = i + 1;
            int gleanedAs = known & GLEANED;
            int hash = words.word[words.form[i]];
            for (int j = i + 1; (known & BEGINS) != 0 && j < to && j < i + LONGEST; j++) {
                hash = phrase(hash, words.word[words.form[j]]);
                int found = of(hash);
                if ((found & LISTS) != 0) {
                    lists = found & LISTS;
                    listed = j + 1;
                }
                if ((found & GLEANED) != 0) {
                    gleanedAs = found & GLEANED;
                    gleaned = j + 1;
                }
            }
            if (lists != 0 && i >= listedEnd) {
                mark(words.listed, i, listed, lists);
                listedEnd = listed;
            }
            if (gleanedAs != 0 && i >= gleanedEnd) {
                mark(words.gleaned, i, gleaned, gleanedAs >>> GLEANED_AT);
                gleanedEnd = gleaned;
            }
        }
    }

    private static void mark(int[] marks, int from, int end, int mark) {
        for (int i = from; i < end; i++) {
            int place = i + 1 == end ? 3 : 2;
            marks[i] = mark << 2 | (i > from ? place : end == from + 1 ? 0 : 1);
        }
    }
}
