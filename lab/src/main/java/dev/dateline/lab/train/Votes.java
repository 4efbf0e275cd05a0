package dev.dateline.lab.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is left of three opinions where the first is the best. */
final class Votes {
    private Votes() {}

    /**
     * The first opinion, and where the others all say the same and something else, a second one: theirs. Where they differ
     * among themselves, the first decides. One or two opinions stay as they are.
     */
    static List<List<Gold.Name>> of(List<List<Gold.Name>> opinions) {
        if (opinions.size() < 3) {
            return opinions;
        }
        List<Gold.Name> teacher = opinions.get(0);
        List<List<Gold.Name>> others = opinions.subList(1, opinions.size());
        List<Gold.Name> agreed = new ArrayList<>(others.get(0));
        Set<Gold.Name> disputed = new HashSet<>(others.get(0));
        for (List<Gold.Name> other : others) {
            agreed.retainAll(other);
            disputed.addAll(other);
        }
        agreed.forEach(disputed::remove);
        List<Gold.Name> second = new ArrayList<>(agreed);
        for (Gold.Name name : teacher) {
            if (overlaps(name, disputed) && !overlaps(name, agreed)) {
                second.add(name);
            }
        }
        second.sort(Comparator.comparingInt(Gold.Name::start));
        return second.equals(teacher) ? List.of(teacher) : List.of(teacher, second);
    }

    private static boolean overlaps(Gold.Name name, Iterable<Gold.Name> others) {
        for (Gold.Name other : others) {
            if (other.start() < name.end() && name.start() < other.end()) {
                return true;
            }
        }
        return false;
    }
}
