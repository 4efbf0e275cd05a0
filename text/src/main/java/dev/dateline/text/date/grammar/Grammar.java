package dev.dateline.text.date.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rules compiled into a tree of symbols; finds the longest that fits at a place. Immutable after construction. */
final class Grammar {
    private static final class Node {
        private int[] symbols = {};
        private Node[] next = {};
        private final List<Rule> accepts = new ArrayList<>(0);

        private Node child(int symbol) {
            for (int i = 0; i < symbols.length; i++) {
                if (symbols[i] == symbol) {
                    return next[i];
                }
            }
            symbols = Arrays.copyOf(symbols, symbols.length + 1);
            next = Arrays.copyOf(next, next.length + 1);
            symbols[symbols.length - 1] = symbol;
            return next[next.length - 1] = new Node();
        }
    }

    private final Node root = new Node();
    /** The first step is taken most often, so it alone is a table: by symbol. */
    private final Node[] firsts;

    private final long firstKinds;
    private final int deepest;

    Grammar(List<Rule> rules, Symbols symbols) {
        int depth = 0;
        for (Rule rule : rules) {
            for (List<Integer> pattern : rule.patterns()) {
                Node node = root;
                for (int symbol : pattern) {
                    node = node.child(symbol);
                }
                node.accepts.add(rule);
                depth = Math.max(depth, pattern.size());
            }
        }
        deepest = depth;
        firsts = new Node[symbols.size()];
        long kinds = 0;
        for (int i = 0; i < root.symbols.length; i++) {
            firsts[root.symbols[i]] = root.next[i];
            Kind kind = Symbols.kind(root.symbols[i]);
            kinds |= kind == null ? 0 : kind.bit();
        }
        firstKinds = kinds;
    }

    /** Matching at one place; holds the path tried and the best one found. */
    final class Search {
        private final int[] path = new int[deepest];
        private Atoms left;
        private Atoms atoms;
        private int start;
        private Rule best;
        private int[] bestPath;
        private long steps;

        /**
         * The longest match that begins at an atom, or null.
         *
         * @param read what stands to the left of it, as far as it has been read
         */
        Match longest(Atoms sentence, int at, Atoms read) {
            Lexeme lexeme = sentence.lexeme(at);
            if (lexeme == null) {
                return null;
            }
            left = read;
            atoms = sentence;
            start = at;
            best = null;
            bestPath = path;
            for (long kinds = lexeme.kinds() & firstKinds; kinds != 0; kinds &= kinds - 1) {
                first(Long.numberOfTrailingZeros(kinds));
            }
            if (lexeme.literal() >= 0) {
                first(Kind.values().length + lexeme.literal());
            }
            return best == null ? null : new Match(best, left, atoms, start, bestPath);
        }

        /** How many branches have been tried so far: the work done, whatever the machine. */
        long steps() {
            return steps;
        }

        private void first(int symbol) {
            Node node = firsts[symbol];
            if (node != null) {
                path[0] = symbol;
                walk(node, 1);
            }
        }

        private void walk(Node node, int length) {
            for (Rule rule : node.accepts) {
                consider(rule, length);
            }
            Lexeme lexeme = atoms.lexeme(start + length);
            steps += 1;
            if (lexeme == null || node.symbols.length == 0) {
                return;
            }
            for (int i = 0; i < node.symbols.length; i++) {
                steps++;
                if (Symbols.matches(node.symbols[i], lexeme)) {
                    path[length] = node.symbols[i];
                    walk(node.next[i], length + 1);
                }
            }
        }

        private void consider(Rule rule, int length) {
            boolean better = best == null
                    || length > bestPath.length
                    || length == bestPath.length && rule.order() < best.order();
            if (better && fits(rule, length)) {
                best = rule;
                bestPath = Arrays.copyOf(path, length);
            }
        }

        private boolean fits(Rule rule, int length) {
            boolean fits = true;
            for (int i = 0; i < rule.before().size() && fits; i++) {
                fits = rule.before().get(i).allows(left.lexeme(left.size() - 1 - i));
            }
            for (int i = 0; i < rule.after().size() && fits; i++) {
                fits = rule.after().get(i).allows(atoms.lexeme(start + length + i));
            }
            return fits;
        }
    }
}
