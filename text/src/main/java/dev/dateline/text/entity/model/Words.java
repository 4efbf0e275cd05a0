package dev.dateline.text.entity.model;

import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;

/**
 * The tokens of one field as numbers, reckoned once for each different form: what the features of every token and its
 * neighbours are made of.
 */
public final class Words {
    static final int AFFIXES = 6;

    final int size;
    /** First tokens of the sentences, and at last the number of tokens. */
    final int[] sentences;
    /** Which of the different forms each token has; the next arrays go by form. */
    final int[] form;

    /** Hash of the form as written. */
    final int[] written;
    /** Hash of its shape, {@code Xxxx-X.} shortened to {@code Xx-X.}. */
    final int[] shape;
    /** Hashes of its first and last one to six characters, folded; 0 where the form is not longer. */
    final int[] prefixes;

    final int[] suffixes;

    /** Hash of each token's folded word; this and the next arrays go by token. */
    final int[] word;
    /** What the lexicon knows of the word. */
    final int[] known;
    /** Which kind of listed name of several words the token is in, and where in it; 0 for none. */
    final int[] listed;
    /** Whether the token stands together with the one before (1) and the one after (2). */
    final byte[] joined;

    private Words(Tokens tokens, Sentences sentences) {
        size = tokens.size();
        this.sentences = new int[sentences.size() + 1];
        for (int s = 0; s < sentences.size(); s++) {
            this.sentences[s] = sentences.first(s);
        }
        this.sentences[sentences.size()] = size;
        int forms = tokens.forms();
        written = new int[forms];
        shape = new int[forms];
        prefixes = new int[forms * AFFIXES];
        suffixes = new int[forms * AFFIXES];
        form = new int[size];
        word = new int[size];
        known = new int[size];
        listed = new int[size];
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
        Words words = new Words(tokens, sentences);
        int[] folded = new int[tokens.forms()];
        int[] knownOf = new int[tokens.forms()];
        boolean[] read = new boolean[tokens.forms()];
        for (int i = 0; i < words.size; i++) {
            int form = tokens.formIndex(i);
            if (!read[form]) {
                folded[form] = words.read(form, tokens.form(i));
                knownOf[form] = lexicon.of(folded[form]);
                read[form] = true;
            }
            words.form[i] = form;
            words.word[i] = folded[form];
            words.known[i] = knownOf[form];
            if (i > 0 && tokens.joined(i)) {
                words.joined[i] |= 1;
                words.joined[i - 1] |= 2;
            }
        }
        for (int s = 0; s < sentences.size(); s++) {
            lexicon.mark(words.word, words.known, words.listed, sentences.first(s), sentences.end(s));
        }
        return words;
    }

    public int size() {
        return size;
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
