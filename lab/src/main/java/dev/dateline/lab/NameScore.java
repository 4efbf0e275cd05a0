package dev.dateline.lab;

import dev.dateline.lab.train.Gold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How many names were found, exactly and with the right type. Grows by {@link #add}; for one thread. */
public final class NameScore {
    private static final List<String> TYPES = List.of("PER", "ORG", "LOC", "MISC");

    private final int[] right = new int[TYPES.size()];
    private final int[] found = new int[TYPES.size()];
    private final int[] gold = new int[TYPES.size()];

    /** Counts a document: as annotated and as read. */
    public void add(Gold document, Gold read) {
        Set<Gold.Name> names = new HashSet<>(read.names());
        Set<Gold.Name> expected = new HashSet<>(document.names());
        expected.forEach(name -> gold[TYPES.indexOf(name.type())]++);
        names.forEach(name -> found[TYPES.indexOf(name.type())]++);
        names.retainAll(expected);
        names.forEach(name -> right[TYPES.indexOf(name.type())]++);
    }

    /** F1 over all four types. */
    public double micro() {
        return f1(sum(right, 4), sum(found, 4), sum(gold, 4));
    }

    /** F1 over PER, ORG and LOC. */
    public double micro3() {
        return f1(sum(right, 3), sum(found, 3), sum(gold, 3));
    }

    /** F1 of one of {@code PER ORG LOC MISC}. */
    public double f1(String type) {
        int index = TYPES.indexOf(type);
        return f1(right[index], found[index], gold[index]);
    }

    /** Precision, recall and F1 of each type, of all (micro) and of the first three (micro3). */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int type = 0; type < TYPES.size(); type++) {
            lines.add(line(TYPES.get(type), right[type], found[type], gold[type]));
        }
        lines.add(line("micro", sum(right, 4), sum(found, 4), sum(gold, 4)));
        lines.add(line("micro3", sum(right, 3), sum(found, 3), sum(gold, 3)));
        return lines;
    }

    private static int sum(int[] counts, int types) {
        int sum = 0;
        for (int type = 0; type < types; type++) {
            sum += counts[type];
        }
        return sum;
    }

    private static double f1(int right, int found, int gold) {
        return found + gold == 0 ? 0 : 200.0 * right / (found + gold);
    }

    private static String line(String name, int right, int found, int gold) {
        double precision = found == 0 ? 0 : 100.0 * right / found;
        double recall = gold == 0 ? 0 : 100.0 * right / gold;
        return String.format(
                Locale.ROOT,
                "%-6s P %6.2f R %6.2f F1 %6.2f  gold %d",
                name,
                precision,
                recall,
                f1(right, found, gold),
                gold);
    }
}
