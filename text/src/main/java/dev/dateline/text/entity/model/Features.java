package dev.dateline.text.entity.model;

/**
 * What is looked at to tell a token's label, as hashes: the word, its neighbours, its beginning and ending, its shape, the
 * lists it is in. One list of features serves training and reading.
 */
public final class Features {
    /** The most features of one token. */
    public static final int MOST = 96;

    private static final int BAG = 4;

    private final Words words;
    private final boolean cased;
    private final int[] out = new int[MOST];
    private int count;

    /**
     * @param words to tell of
     * @param cased whether capitals mean something in this text
     */
    public Features(Words words, boolean cased) {
        this.words = words;
        this.cased = cased;
    }

    /** The hashes of the token's features; the array is used again for the next token. */
    public int[] of(int i, int from, int to) {
        count = 0;
        surroundings(i, from, to);
        affixes(i);
        lists(i, from, to);
        bag(i, from, to);
        if (cased) {
            shapes(i, from, to);
        }
        return out;
    }

    /** How many of the array's hashes belong to the last token. */
    public int count() {
        return count;
    }

    private void add(int template, int value) {
        out[count++] = Hash.finish(value * 0x9e3779b1 + template * 0x7feb352d);
    }

    private static int at(int[] values, int i, int from, int to) {
        if (i < from) {
            return 0x1b873593 + i - from;
        }
        return i < to ? values[i] : 0xcc9e2d51 + i - to;
    }

    private void surroundings(int i, int from, int to) {
        int[] word = words.word;
        int here = word[i];
        int before = at(word, i - 1, from, to);
        int after = at(word, i + 1, from, to);
        int before2 = at(word, i - 2, from, to);
        int after2 = at(word, i + 2, from, to);
        add(1, here);
        add(2, before);
        add(3, after);
        add(4, before2);
        add(5, after2);
        add(6, Hash.pair(before, here));
        add(7, Hash.pair(here, after));
        add(8, Hash.pair(before, after));
        add(9, Hash.pair(before2, before));
        add(10, Hash.pair(after, after2));
        add(11, words.joined[i] * 2 + (i == from ? 1 : 0));
    }

    private void affixes(int i) {
        int row = words.form[i] * Words.AFFIXES;
        for (int k = 0; k < Words.AFFIXES; k++) {
            if (words.prefixes[row + k] == 0) {
                break;
            }
            add(20 + k, words.prefixes[row + k]);
            add(30 + k, words.suffixes[row + k]);
        }
    }

    private void lists(int i, int from, int to) {
        int here = words.known[i];
        int before = at(words.known, i - 1, from, to);
        int after = at(words.known, i + 1, from, to);
        int lists = here & Lexicon.LISTS;
        int listsBefore = before & Lexicon.LISTS;
        int listsAfter = after & Lexicon.LISTS;
        add(40, lists);
        add(41, listsBefore);
        add(42, listsAfter);
        add(43, Hash.pair(listsBefore, lists));
        add(44, Hash.pair(lists, listsAfter));
        add(45, Hash.pair(Hash.pair(listsBefore, lists), listsAfter));
        add(46, Hash.pair(at(words.word, i - 1, from, to), lists));
        add(47, Hash.pair(lists, at(words.word, i + 1, from, to)));
        add(48, here & Lexicon.CAPITAL);
        int capitals = at(words.known, i - 2, from, to) & Lexicon.CAPITAL;
        capitals = capitals * 8 + (before & Lexicon.CAPITAL);
        capitals = capitals * 8 + (here & Lexicon.CAPITAL);
        capitals = capitals * 8 + (after & Lexicon.CAPITAL);
        add(49, capitals * 8 + (at(words.known, i + 2, from, to) & Lexicon.CAPITAL));
        int kind = here & Lexicon.CLASS;
        int kindBefore = before & Lexicon.CLASS;
        int kindAfter = after & Lexicon.CLASS;
        add(50, kind);
        add(51, kindBefore);
        add(52, kindAfter);
        add(53, Hash.pair(kindBefore, kind));
        add(54, Hash.pair(kind, kindAfter));
        add(55, Hash.pair(kindBefore, kindAfter));
        add(56, at(words.known, i - 2, from, to) & Lexicon.CLASS);
        add(57, at(words.known, i + 2, from, to) & Lexicon.CLASS);
        int listed = words.listed[i];
        if (listed != 0) {
            add(58, listed);
            add(59, Hash.pair(listed, words.word[i]));
        }
    }

    private void bag(int i, int from, int to) {
        for (int j = Math.max(from, i - BAG); j < i; j++) {
            add(60, words.word[j]);
        }
        for (int j = i + 1; j < to && j <= i + BAG; j++) {
            add(61, words.word[j]);
        }
    }

    private void shapes(int i, int from, int to) {
        int here = words.shape[words.form[i]];
        int before = i > from ? words.shape[words.form[i - 1]] : 1;
        int after = i + 1 < to ? words.shape[words.form[i + 1]] : 1;
        add(70, here);
        add(71, before);
        add(72, after);
        add(73, Hash.pair(before, here));
        add(74, Hash.pair(here, after));
        add(75, Hash.pair(Hash.pair(before, here), after));
        add(76, Hash.pair(here, i == from ? 1 : 0));
        add(77, Hash.pair(here, words.known[i] & Lexicon.CAPITAL));
        add(78, words.written[words.form[i]]);
        add(79, Hash.pair(here, at(words.word, i - 1, from, to)));
        add(80, Hash.pair(here, at(words.word, i + 1, from, to)));
    }
}
