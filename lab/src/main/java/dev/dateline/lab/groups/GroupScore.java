package dev.dateline.lab.groups;

import dev.dateline.wire.EntityType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well mentions are gathered: B-cubed (Bagga and Baldwin, 1998), where a mention that only one side has counts as 0, and
 * what became of each entity. Grows by {@code add}; for one thread.
 */
final class GroupScore {
    private static final List<EntityType> JUDGED =
            List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.LOCATION);

    /** Sums of B-cubed. */
    private static final class Cubed {
        private double precision;
        private double recall;
        private int read;
        private int gold;

        void add(Comparison article) {
            precision += Comparison.cubed(article.read(), article.gold());
            recall += Comparison.cubed(article.gold(), article.read());
            read += Comparison.mentions(article.read());
            gold += Comparison.mentions(article.gold());
        }

        double f1() {
            double p = share(precision, read);
            double r = share(recall, gold);
            return p + r == 0 ? 0 : 2 * p * r / (p + r);
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-28s P %6.2f R %6.2f F1 %6.2f  mentions %d",
                    name,
                    share(precision, read),
                    share(recall, gold),
                    f1(),
                    gold);
        }

        private static double share(double part, int all) {
            return all == 0 ? 0 : 100 * part / all;
        }
    }

    private final Cubed asRead = new Cubed();
    private final Cubed asAnnotated = new Cubed();
    private final Map<EntityType, Map<Fate, Integer>> fates = new EnumMap<>(EntityType.class);
    private final Map<EntityType, Integer> wrong = new EnumMap<>(EntityType.class);
    private final Map<EntityType, Integer> named = new EnumMap<>(EntityType.class);

    /** Counts an article whose names Dateline has found by itself. */
    void add(Comparison article) {
        asRead.add(article);
        for (Group group : article.gold()) {
            Fate fate = article.fate(group);
            fates.computeIfAbsent(group.type(), none -> new EnumMap<>(Fate.class))
                    .merge(fate, 1, Integer::sum);
            boolean alike =
                    article.readers(group).stream().anyMatch(read -> read.name().equalsIgnoreCase(group.name()));
            named.merge(group.type(), alike ? 1 : 0, Integer::sum);
        }
        article.wrong().forEach(group -> wrong.merge(group.type(), 1, Integer::sum));
    }

    /** Counts an article whose annotated names were only gathered. */
    void addGathered(Comparison article) {
        asAnnotated.add(article);
    }

    /** B-cubed F1 of what was found and gathered. */
    double read() {
        return asRead.f1();
    }

    /** B-cubed F1 of annotated names that were gathered. */
    double gathered() {
        return asAnnotated.f1();
    }

    int count(EntityType type, Fate fate) {
        return fates.getOrDefault(type, Map.of()).getOrDefault(fate, 0);
    }

    int wrong(EntityType type) {
        return wrong.getOrDefault(type, 0);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(asRead.line("B-cubed, names as read"));
        lines.add(asAnnotated.line("B-cubed, names as annotated"));
        for (EntityType type : JUDGED) {
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%-12s expected %3d ",
                    type,
                    fates.getOrDefault(type, Map.of()).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum()));
            for (Fate fate : Fate.values()) {
                line.append(
                        String.format(Locale.ROOT, " %s %3d", fate.name().toLowerCase(Locale.ROOT), count(type, fate)));
            }
            lines.add(line
                    + String.format(
                            Locale.ROOT, "  wrong %3d  same name %3d", wrong(type), named.getOrDefault(type, 0)));
        }
        return lines;
    }
}
