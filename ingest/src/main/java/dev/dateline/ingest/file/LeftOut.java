package dev.dateline.ingest.file;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a folder holds that is not read: counted by kind, since a line for each would bury what matters. */
final class LeftOut {
    private static final int SHOWN = 8;

    private final Map<String, Integer> kinds = new HashMap<>();

    void add(String name) {
        kinds.merge(kind(name), 1, Integer::sum);
    }

    private static String kind(String name) {
        int dot = name.lastIndexOf('.');
        return name.startsWith(".") ? "hidden" : dot < 0 ? "without ending" : name.substring(dot);
    }

    /** For a person, the most frequent kinds first; empty where everything is read. */
    Optional<String> words() {
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        int all = kinds.values().stream().mapToInt(Integer::intValue).sum();
        String most = kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
        return Optional.of((all == 1 ? "1 file is" : all + " files are") + " not read: " + most
                + (kinds.size() > SHOWN ? ", …" : ""));
    }
}
