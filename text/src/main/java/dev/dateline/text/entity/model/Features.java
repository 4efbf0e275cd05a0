package dev.dateline.text.entity.model;

/**
 * What is looked at to tell a token's label, as hashes: first what each form near it says by itself (the word, its
 * beginning and ending, its shape, the lists it is in), which is worth finding once for each form of a text; then what the
 * forms say together. One list of features serves training and reading.
 */
public final class Features {
    /** The most features of one token. */
    public static final int MOST = 200;

    /** Where a form stands: in the token's place, so many before or after it, or somewhere near it on either side. */
    static final int PLACES = 9;

    private static final int HERE = 0;
    private static final int FAR_LEFT = 7;
    private static final int FAR_RIGHT = 8;
    private static final int[] OFFSETS = {0, -1, 1, -2, 2, -3, 3};
    private static final int BAG = 5;

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

    /** How many forms in places there are: what {@link #near} gives is smaller. */
    public int places() {
        return words.word.length * PLACES;
    }

    /** The forms that count for a token, each in its place, as one number; gives how many. */
    public int near(int i, int from, int to, int[] near) {
        int n = 0;
        for (int place = 0; place < OFFSETS.length; place++) {
            near[n++] = words.form(i + OFFSETS[place], from, to) * PLACES + place;
        }
        for (int j = Math.max(from, i - BAG); j < i; j++) {
            near[n++] = words.form[j] * PLACES + FAR_LEFT;
        }
        for (int j = i + 1; j < to && j <= i + BAG; j++) {
            near[n++] = words.form[j] * PLACES + FAR_RIGHT;
        }
        return n;
    }

    /** The hashes of what a form says in its place; the array is used again. */
    public int[] ofForm(int near) {
        count = 0;
        addForm(near / PLACES, near % PLACES);
        return out;
    }

    /** The hashes of what a token's surroundings say together; the array is used again. */
    public int[] together(int i, int from, int to) {
        count = 0;
        addTogether(i, from, to);
        return out;
    }

    /** How many of the array's hashes are of the last call. */
    public int count() {
        return count;
    }

    private void add(int template, int value) {
        out[count++] = Hash.finish(value * 0x9e3779b1 + template * 0x7feb352d);
    }

    private void addForm(int form, int place) {
        int known = words.known[form];
        int base = 100 * (place + 1);
        add(base, words.word[form]);
        add(base + 1, known & Lexicon.CLASS);
        if (place >= FAR_LEFT) {
            return;
        }
        add(base + 2, known & Lexicon.LISTS);
        if (place < 5) {
            add(base + 4, known & Lexicon.PART);
        }
        int row = form * Words.AFFIXES;
        if (place == HERE) {
            add(base + 3, known & Lexicon.CAPITAL);
            for (int k = 0; k < Words.AFFIXES && words.prefixes[row + k] != 0; k++) {
                add(base + 10 + k, words.prefixes[row + k]);
                add(base + 20 + k, words.suffixes[row + k]);
            }
        } else if (place < 3) {
            add(base + 22, words.suffixes[row + 2]);
            add(base + 12, words.prefixes[row + 2]);
        }
        if (cased) {
            add(base + 30, words.shape[form]);
            if (place == HERE) {
                add(base + 31, Hash.pair(words.shape[form], known & Lexicon.CAPITAL));
                add(base + 32, words.written[form]);
            }
        }
    }

    private void addTogether(int i, int from, int to) {
        int here = words.form[i];
        int before = words.form(i - 1, from, to);
        int after = words.form(i + 1, from, to);
        int before2 = words.form(i - 2, from, to);
        int after2 = words.form(i + 2, from, to);
        int[] word = words.word;
        add(1, Hash.pair(word[before], word[here]));
        add(2, Hash.pair(word[here], word[after]));
        add(3, Hash.pair(word[before], word[after]));
        add(4, Hash.pair(word[before2], word[before]));
        add(5, Hash.pair(word[after], word[after2]));
        add(6, words.joined[i] * 2 + (i == from ? 1 : 0));
        lists(i, from, to, here, before, after, before2, after2);
        kinds(i, here, before, after, before2, after2);
        gleaned(i, from, to, before);
        if (cased) {
            shapes(i == from, here, before, after);
        }
    }

    private void lists(int i, int from, int to, int here, int before, int after, int before2, int after2) {
        int[] known = words.known;
        int lists = known[here] & Lexicon.LISTS;
        int listsBefore = known[before] & Lexicon.LISTS;
        int listsAfter = known[after] & Lexicon.LISTS;
        add(10, Hash.pair(listsBefore, lists));
        add(11, Hash.pair(lists, listsAfter));
        add(12, Hash.pair(Hash.pair(listsBefore, lists), listsAfter));
        add(13, Hash.pair(words.word[before], lists));
        add(14, Hash.pair(lists, words.word[after]));
        int capitals = known[before2] & Lexicon.CAPITAL;
        capitals = capitals * 8 + (known[before] & Lexicon.CAPITAL);
        capitals = capitals * 8 + (known[here] & Lexicon.CAPITAL);
        capitals = capitals * 8 + (known[after] & Lexicon.CAPITAL);
        add(15, capitals * 8 + (known[after2] & Lexicon.CAPITAL));
        int pair = i == from ? 0 : words.pair[i];
        int pairAfter = i + 1 == to ? 0 : words.pair[i + 1];
        int pairs = pair * 8 + pairAfter;
        add(21, pairs);
        add(22, pairs * 8 + (known[here] & Lexicon.CAPITAL));
        add(23, Hash.pair(pairs, words.word[here]));
        int listed = words.listed[i];
        if (listed != 0) {
            add(19, listed);
            add(20, Hash.pair(listed, words.word[here]));
        }
    }

    private void kinds(int i, int here, int before, int after, int before2, int after2) {
        int[] known = words.known;
        int kind = known[here] & Lexicon.CLASS;
        int kindBefore = known[before] & Lexicon.CLASS;
        int kindAfter = known[after] & Lexicon.CLASS;
        add(16, Hash.pair(kindBefore, kind));
        add(17, Hash.pair(kind, kindAfter));
        add(18, Hash.pair(kindBefore, kindAfter));
        add(24, Hash.pair(words.word[before], kind));
        add(25, Hash.pair(kind, words.word[after]));
        int group = known[here] & Lexicon.GROUP;
        int groupBefore = known[before] & Lexicon.GROUP;
        int groupAfter = known[after] & Lexicon.GROUP;
        int around = Hash.pair(groupBefore, groupAfter);
        add(26, Hash.pair(around, group));
        add(27, Hash.pair(Hash.pair(known[before2] & Lexicon.GROUP, groupBefore), group));
        add(28, Hash.pair(group, Hash.pair(groupAfter, known[after2] & Lexicon.GROUP)));
        add(29, Hash.pair(words.figures[i], group));
        add(40, words.figures[i] * 8 + (known[here] & Lexicon.CAPITAL));
    }

    private void gleaned(int i, int from, int to, int before) {
        int here = words.gleaned[i];
        int last = i == from ? -1 : words.gleaned[i - 1];
        int next = i + 1 == to ? -1 : words.gleaned[i + 1];
        add(41, Hash.pair(last, here));
        add(42, Hash.pair(here, next));
        if (here != 0) {
            add(43, here);
            add(44, Hash.pair(here, words.word[words.form[i]]));
            add(45, Hash.pair(words.word[before], here));
            if (cased) {
                add(46, Hash.pair(here, words.shape[words.form[i]]));
            }
        }
    }

    private void shapes(boolean first, int here, int before, int after) {
        int shape = words.shape[here];
        int shapeBefore = words.shape[before];
        int shapeAfter = words.shape[after];
        add(30, Hash.pair(shapeBefore, shape));
        add(31, Hash.pair(shape, shapeAfter));
        add(32, Hash.pair(Hash.pair(shapeBefore, shape), shapeAfter));
        add(33, Hash.pair(shape, first ? 1 : 0));
        add(34, Hash.pair(shape, words.word[before]));
        add(35, Hash.pair(shape, words.word[after]));
    }
}
