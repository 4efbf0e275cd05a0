package dev.dateline.text.entity;

import dev.dateline.text.rules.RuleFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A file of word lists, each line {@code name: word word …}; a name's lines add up. */
record WordLists(RuleFile file) {
    static final WordLists TITLES = new WordLists(new RuleFile(EntityReader.class, "titles.txt"));
    static final WordLists SEATS = new WordLists(new RuleFile(EntityReader.class, "seats.txt"));

    static final WordLists KINDS = new WordLists(new RuleFile(EntityReader.class, "kinds.txt"));

    Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (String line : file.lines()) {
            if (line.startsWith(name + ":")) {
                words.addAll(List.of(line.substring(name.length() + 1).strip().split(" +")));
            }
        }
        return Set.copyOf(words);
    }
}
