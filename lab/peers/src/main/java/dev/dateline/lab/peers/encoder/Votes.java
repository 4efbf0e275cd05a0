package dev.dateline.lab.peers.encoder;

import dev.dateline.lab.train.Gold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is made of the opinions of a good teacher and of others who were asked before. */
final class Votes {
    private Votes() {}

    /**
     * The teacher's opinion, and where the others all say something else, a second one: theirs. Where they differ among
     * themselves, the teacher's word is good for both.
     */
    static List<List<Gold.Name>> opinions(List<Gold.Name> teacher, List<List<Gold.Name>> others) {
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
