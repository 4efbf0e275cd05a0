package dev.dateline.text.entity.model;

import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;

/**
 * The tokens of one field as numbers, reckoned once for each different form: what the features of every token and its
 * neighbours are made of. What lies beyond the ends of a sentence counts as forms too.
 */
public final class Words {
    static final int AFFIXES = 6;
    /** How far beyond a sentence's ends is looked. */
    static final int EDGES = 3;
    /** How far around a token figures are counted. */
    private static final int FIGURES = 6;

    /** What {@link #known} is from. */
    final Lexicon lexicon;

    final int size;
    /** First tokens of the sentences, and at last the number of tokens. */
    final int[] sentences;
    /** Which of the different forms each token has; the next arrays go by form. */
    final int[] form;
    /** How many forms there are, without those of the ends. */
    final int forms;

    /** As written. */
    final String[] text;
    /** Hash of the folded word. */
    final int[] word;
    /** What the lexicon knows of the word. */
    final int[] known;
    /** Hash of the form as written. */
    final int[] written;
    /** Hash of its shape, {@code Xxxx-X.} shortened to {@code Xx-X.}. */
    final int[] shape;
    /** Hashes of its first and last one to six characters, folded; 0 where the form is not longer. */
    final int[] prefixes;

    final int[] suffixes;

    /** Which kind of listed name of several words each token is in, and where in it; 0 for none. */
    final int[] listed;
    /** What raw news takes the name for that each token is in, and where in it; 0 for none. */
    final int[] gleaned;
    /** How many of the tokens around each one are figures, a class from 0 to 3. */
    final byte[] figures;
    /** How often the token and the one before both have a capital where they stand side by side, a class; 0 for hardly ever. */
    final byte[] pair;
    /** Whether the token stands together with the one before (1) and the one after (2). */
    final byte[] joined;

    private Words(Tokens tokens, Sentences sentences, Lexicon lexicon) {
        this.lexicon = lexicon;
        size = tokens.size();
        this.sentences = new int[sentences.size() + 1];
        for (int s = 0; s < sentences.size(); s++) {
            this.sentences[s] = sentences.first(s);
        }
        this.sentences[sentences.size()] = size;
        forms = tokens.forms();
        int all = forms + 2 * EDGES;
        text = new String[forms];
        word = new int[all];
        known = new int[all];
        written = new int[all];
        shape = new int[all];
        prefixes = new int[all * AFFIXES];
        suffixes = new int[all * AFFIXES];
        for (int edge = forms; edge < all; edge++) {
            word[edge] = Hash.finish(0x1b873593 + edge - forms);
            known[edge] = Lexicon.EDGE;
            shape[edge] = edge - forms;
        }
        form = new int[size];
        listed = new int[size];
        gleaned = new int[size];
        figures = new byte[size];
        pair = new byte[size + 1];
        joined = new byte[size];
    }

    /**
     * Reads tokens.
     *
     * @param tokens of the field
     * @param sentences of those tokens
     * @param lexicon what is known of words
     */
    public static Words of(Tokens tokens, Sentences sentences, Lexicon lexicon) {
        Words words = new Words(tokens, sentences, lexicon);
        boolean[] read = new boolean[words.forms];
        for (int i = 0; i < words.size; i++) {
            int form = tokens.formIndex(i);
            if (!read[form]) {
                words.text[form] = tokens.form(i);
                words.word[form] = words.read(form, words.text[form]);
                words.known[form] = lexicon.of(words.word[form]);
                read[form] = true;
            }
            words.form[i] = form;
            if (i > 0 && tokens.joined(i)) {
                words.joined[i] |= 1;
                words.joined[i - 1] |= 2;
            }
            if (i > 0) {
                int neighbours = Lexicon.neighbours(words.word[words.form[i - 1]], words.word[form]);
                words.pair[i] = (byte) lexicon.of(neighbours);
            }
        }
        for (int s = 0; s < sentences.size(); s++) {
            lexicon.mark(words, sentences.first(s), sentences.end(s));
            words.figures(tokens, sentences.first(s), sentences.end(s));
        }
        return words;
    }

    private void figures(Tokens tokens, int from, int to) {
        int count = 0;
        for (int i = from; i < to + FIGURES; i++) {
            count += i < to && tokens.hasDigit(i) ? 1 : 0;
            int last = i - FIGURES - FIGURES - 1;
            count -= last >= from && tokens.hasDigit(last) ? 1 : 0;
            int at = i - FIGURES;
            if (at >= from) {
                figures[at] = (byte) (count > 5 ? 3 : count > 2 ? 2 : count > 0 ? 1 : 0);
            }
        }
    }

    public int size() {
        return size;
    }

    /** The form at a place in or near a sentence. */
    int form(int i, int from, int to) {
        if (i < from) {
            return forms + Math.min(EDGES, from - i) - 1;
        }
        return i < to ? form[i] : forms + EDGES + Math.min(EDGES, i - to + 1) - 1;
    }

    private int read(int i, String text) {
        int folded = Hash.EMPTY;
        int asWritten = Hash.EMPTY;
        int kinds = Hash.EMPTY;
        char last = 0;
        int length = text.length();
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            folded = Hash.add(folded, Letters.fold(c));
            asWritten = Hash.add(asWritten, c);
            if (at < AFFIXES && length > at + 1) {
                prefixes[i * AFFIXES + at] = folded;
            }
            char kind = kind(c);
            if (kind != last) {
                kinds = Hash.add(kinds, kind);
                last = kind;
            }
        }
        int tail = Hash.EMPTY;
        for (int k = 0; k < AFFIXES && k + 1 < length; k++) {
            tail = Hash.add(tail, Letters.fold(text.charAt(length - 1 - k)));
            suffixes[i * AFFIXES + k] = tail;
        }
        written[i] = asWritten;
        shape[i] = length > 1 ? kinds : Hash.add(kinds, '1');
        return folded;
    }

    private static char kind(char c) {
        if (c >= 'a' && c <= 'z') {
            return 'x';
        }
        if (c >= 'A' && c <= 'Z') {
            return 'X';
        }
        if (c < 128) {
            return c >= '0' && c <= '9' ? '0' : c;
        }
        if (Character.isUpperCase(c)) {
            return 'X';
        }
        return Character.isLetter(c) ? 'x' : Letters.fold(c);
    }
}
