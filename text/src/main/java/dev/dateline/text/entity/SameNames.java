package dev.dateline.text.entity;

import java.util.HashMap;
import java.util.Map;

/** Which of an article's names are one. Grows by {@link #unite}. */
final class SameNames {
    private final Map<String, String> parents = new HashMap<>();

    /** Makes two names one; of them all, the longest stands for the rest. */
    void unite(String one, String other) {
        String first = of(one);
        String second = of(other);
        if (!first.equals(second)) {
            boolean keepFirst = first.length() >= second.length();
            parents.put(keepFirst ? second : first, keepFirst ? first : second);
        }
    }

    /** The name that stands for all that are one with this. */
    String of(String name) {
        String top = name;
        for (String parent = parents.get(top); parent != null; parent = parents.get(top)) {
            top = parent;
        }
        String at = name;
        while (!at.equals(top)) {
            String next = parents.put(at, top);
            at = next == null ? top : next;
        }
        return top;
    }
}
