package dev.dateline.lab.groups;

import dev.dateline.wire.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One article's entities as annotated beside those that were read. Mentions are the same when their spans are.
 *
 * @param gold as annotated
 * @param read as read
 */
record Comparison(List<Group> gold, List<Group> read) {
    private static final Set<EntityType> JUDGED =
            Set.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.LOCATION);

    /** The entities that were read and share a mention with an annotated one. */
    List<Group> readers(Group annotated) {
        return read.stream().filter(group -> group.shared(annotated) > 0).toList();
    }

    Fate fate(Group annotated) {
        List<Group> readers = readers(annotated);
        if (readers.isEmpty()) {
            return Fate.MISSED;
        }
        if (readers.size() > 1) {
            return Fate.SPLIT;
        }
        Group one = readers.get(0);
        if (gold.stream().anyMatch(other -> other != annotated && other.shared(one) > 0)) {
            return Fate.MIXED;
        }
        return one.type() == annotated.type() ? Fate.ONCE : Fate.TYPE;
    }

    /** People, organisations and places that were read and are none of that type in the annotation. */
    List<Group> wrong() {
        return read.stream()
                .filter(group -> JUDGED.contains(group.type()))
                .filter(group -> gold.stream().noneMatch(one -> one.type() == group.type() && one.shared(group) > 0))
                .toList();
    }

    /** B-cubed's sum over the mentions of one side: for each, the share of its entity that its entity there has too. */
    static double cubed(List<Group> from, List<Group> to) {
        Map<Object, Group> there = new HashMap<>();
        to.forEach(group -> group.mentions().keySet().forEach(span -> there.put(span, group)));
        double sum = 0;
        for (Group group : from) {
            for (Object span : group.mentions().keySet()) {
                int shared =
                        Optional.ofNullable(there.get(span)).map(group::shared).orElse(0);
                sum += shared / (double) group.mentions().size();
            }
        }
        return sum;
    }

    static int mentions(List<Group> groups) {
        return groups.stream().mapToInt(group -> group.mentions().size()).sum();
    }
}
