package dev.dateline.text.date.grammar;

import java.util.Arrays;

/** The words, numbers and phrases of one sentence, each with the tokens it covers. */
public final class Atoms {
    private Lexeme[] lexemes = new Lexeme[64];
    private int[] firsts = new int[64];
    private int[] ends = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    /** @param lexeme null for an ordinary word */
    void add(Lexeme lexeme, int first, int end) {
        if (size == lexemes.length) {
            lexemes = Arrays.copyOf(lexemes, size * 2);
            firsts = Arrays.copyOf(firsts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        lexemes[size] = lexeme;
        firsts[size] = first;
        ends[size] = end;
        size++;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Null for an ordinary word. */
    public Lexeme lexeme(int index) {
        return index < 0 || index >= size ? Lexeme.OUTSIDE : lexemes[index];
    }

    /** The first token. */
    public int first(int index) {
        return firsts[index];
    }

    /** The token after the last. */
    public int end(int index) {
        return ends[index];
    }
}
