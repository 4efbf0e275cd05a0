package dev.dateline.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What two outputs say differently, article by article: for judging a new version before cutting over. Each output is
 * read twice, and some 300 bytes of memory are held for each article: a gigabyte compares three million.
 */
public final class Diff {
    private final Output before;
    private final Output after;

    public Diff(Output before, Output after) {
        this.before = before;
        this.after = after;
    }

    /**
     * How much differs.
     *
     * @param same articles of which both say the same
     * @param kinds articles that differ, by how
     * @param fields changed articles, by the field that changed; one article can count under several
     */
    public record Summary(long same, Map<Difference.Kind, Long> kinds, Map<String, Long> fields) {
        public Summary {
            kinds = Map.copyOf(kinds);
            fields = Map.copyOf(fields);
        }

        public boolean nothingDiffers() {
            return kinds.isEmpty();
        }
    }

    /**
     * Compares, and gives the first differences in the order of their ids.
     *
     * @param most of them that are given, with details; the summary counts all
     */
    public Summary compare(int most, Consumer<Difference> action) {
        Map<String, FieldHashes> old = hashes(before);
        Map<String, FieldHashes> fresh = hashes(after);
        TreeMap<String, List<String>> shown = new TreeMap<>();
        Map<Difference.Kind, Long> kinds = new EnumMap<>(Difference.Kind.class);
        Map<String, Long> fields = new LinkedHashMap<>();
        long same = 0;
        for (Map.Entry<String, FieldHashes> entry : old.entrySet()) {
            FieldHashes other = fresh.get(entry.getKey());
            List<String> differing =
                    other == null ? List.of() : entry.getValue().differing(other);
            if (other != null && differing.isEmpty()) {
                same++;
                continue;
            }
            kinds.merge(other == null ? Difference.Kind.MISSING : Difference.Kind.CHANGED, 1L, Long::sum);
            differing.forEach(field -> fields.merge(field, 1L, Long::sum));
            keep(shown, entry.getKey(), differing, most);
        }
        for (String id : fresh.keySet()) {
            if (!old.containsKey(id)) {
                kinds.merge(Difference.Kind.ADDED, 1L, Long::sum);
                keep(shown, id, List.of(), most);
            }
        }
        show(shown, old, fresh, action);
        return new Summary(same, kinds, fields);
    }

    private void show(
            Map<String, List<String>> shown,
            Map<String, FieldHashes> old,
            Map<String, FieldHashes> fresh,
            Consumer<Difference> action) {
        Map<String, JsonNode> oldRecords = records(before, shown);
        Map<String, JsonNode> freshRecords = records(after, shown);
        shown.forEach((id, differing) -> {
            if (!old.containsKey(id)) {
                action.accept(new Difference(id, Difference.Kind.ADDED, List.of(), List.of()));
            } else if (!fresh.containsKey(id)) {
                action.accept(new Difference(id, Difference.Kind.MISSING, List.of(), List.of()));
            } else {
                action.accept(new Difference(
                        id,
                        Difference.Kind.CHANGED,
                        differing,
                        MarkDifferences.between(oldRecords.get(id), freshRecords.get(id))));
            }
        });
    }

    private static void keep(TreeMap<String, List<String>> shown, String id, List<String> fields, int most) {
        shown.put(id, fields);
        if (shown.size() > most) {
            shown.pollLastEntry();
        }
    }

    private static Map<String, FieldHashes> hashes(Output output) {
        Map<String, FieldHashes> hashes = new HashMap<>();
        output.forEach((id, record) -> {
            if (record == null) {
                hashes.remove(id);
            } else {
                hashes.put(id, FieldHashes.of(record));
            }
        });
        return hashes;
    }

    /** The last record of each id that is shown. */
    private static Map<String, JsonNode> records(Output output, Map<String, List<String>> ids) {
        Map<String, JsonNode> records = new HashMap<>();
        if (!ids.isEmpty()) {
            output.forEach((id, record) -> {
                if (record != null && ids.containsKey(id)) {
                    records.put(id, record);
                }
            });
        }
        return records;
    }
}
