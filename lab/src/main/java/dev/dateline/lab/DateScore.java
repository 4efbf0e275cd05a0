package dev.dateline.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * TempEval-3's figures. Pairs are one to one within a document: the same span first, then overlapping ones by the size of
 * the overlap.
 *
 * @param gold expressions in the gold
 * @param found expressions found
 * @param strict pairs with the same span
 * @param relaxed pairs that overlap
 * @param types of those with the same type
 * @param values of those with the same value
 */
public record DateScore(int gold, int found, int strict, int relaxed, int types, int values) {
    /** An expression: its offsets in code points, its TIMEX3 type and value. */
    public record Span(int start, int end, String type, String value) {}

    /** The figures over documents by name. */
    public static DateScore of(Map<String, List<Span>> gold, Map<String, List<Span>> found) {
        DateScore sum = new DateScore(0, 0, 0, 0, 0, 0);
        for (Map.Entry<String, List<Span>> doc : gold.entrySet()) {
            sum = sum.plus(of(sorted(doc.getValue()), sorted(found.getOrDefault(doc.getKey(), List.of()))));
        }
        return sum;
    }

    public double strictF1() {
        return f1(strict);
    }

    public double relaxedF1() {
        return f1(relaxed);
    }

    /** TempEval-3's definition: the share of pairs with the same type, times relaxed F1. */
    public double typeF1() {
        return relaxed == 0 ? 0 : relaxedF1() * types / relaxed;
    }

    /** TempEval-3's definition: the share of pairs with the same value, times relaxed F1. */
    public double valueF1() {
        return relaxed == 0 ? 0 : relaxedF1() * values / relaxed;
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-34s gold=%d sys=%d | strict F1 %.2f | relaxed F1 %.2f (P %.1f R %.1f) | type F1 %.2f | value F1 %.2f",
                name,
                gold,
                found,
                strictF1(),
                relaxedF1(),
                found == 0 ? 0 : 100.0 * relaxed / found,
                gold == 0 ? 0 : 100.0 * relaxed / gold,
                typeF1(),
                valueF1());
    }

    private double f1(int pairs) {
        return gold + found == 0 ? 0 : 200.0 * pairs / (gold + found);
    }

    private DateScore plus(DateScore other) {
        return new DateScore(
                gold + other.gold,
                found + other.found,
                strict + other.strict,
                relaxed + other.relaxed,
                types + other.types,
                values + other.values);
    }

    private static List<Span> sorted(List<Span> spans) {
        return spans.stream()
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .toList();
    }

    /** For each expression of the gold the place of the one found that it is paired with, or -1. */
    public static int[] pairs(List<Span> gold, List<Span> found) {
        int[] pair = new int[gold.size()];
        Arrays.fill(pair, -1);
        boolean[] used = new boolean[found.size()];
        for (Candidate candidate : candidates(gold, found)) {
            if (pair[candidate.gold()] < 0 && !used[candidate.found()]) {
                pair[candidate.gold()] = candidate.found();
                used[candidate.found()] = true;
            }
        }
        return pair;
    }

    private static DateScore of(List<Span> gold, List<Span> found) {
        int[] pair = pairs(gold, found);
        int strict = 0;
        int relaxed = 0;
        int types = 0;
        int values = 0;
        for (int i = 0; i < pair.length; i++) {
            if (pair[i] >= 0) {
                Span expected = gold.get(i);
                Span actual = found.get(pair[i]);
                relaxed++;
                strict += same(expected, actual) ? 1 : 0;
                types += expected.type().equals(actual.type()) ? 1 : 0;
                values += expected.value().equals(actual.value()) ? 1 : 0;
            }
        }
        return new DateScore(gold.size(), found.size(), strict, relaxed, types, values);
    }

    private static boolean same(Span a, Span b) {
        return a.start() == b.start() && a.end() == b.end();
    }

    private record Candidate(int overlap, int gold, int found) {}

    private static List<Candidate> candidates(List<Span> gold, List<Span> found) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                Span a = gold.get(i);
                Span b = found.get(j);
                int overlap = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
                if (overlap > 0) {
                    candidates.add(new Candidate(same(a, b) ? Integer.MAX_VALUE : overlap, i, j));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::overlap)
                .reversed()
                .thenComparingInt(Candidate::gold)
                .thenComparingInt(Candidate::found));
        return candidates;
    }
}
