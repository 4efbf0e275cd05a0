package dev.dateline.lab.errors;

import dev.dateline.lab.ScoreEntities;
import dev.dateline.lab.train.Gold;
import dev.dateline.text.ArticleReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sorts the differences between a document's names and what was read: missed, spurious, the right place with another type,
 * and other boundaries. A group is the type, or both, and the words.
 */
final class NameErrors {
    private final ArticleReader reader = new ArticleReader();
    private final Findings findings = new Findings();

    Findings findings() {
        return findings;
    }

    void add(Gold document) {
        Excerpt text = new Excerpt(document.text());
        List<Gold.Name> unread = new ArrayList<>(document.names());
        List<Gold.Name> wrong =
                new ArrayList<>(ScoreEntities.read(reader, document).names());
        wrong.sort(Comparator.comparingInt(Gold.Name::start));
        unread.removeIf(wrong::remove);
        for (Gold.Name gold : unread) {
            Optional<Gold.Name> found = overlapping(gold, wrong);
            found.ifPresent(wrong::remove);
            found.ifPresentOrElse(
                    name -> differing(document, text, gold, name),
                    () -> add("missed " + gold.type(), document, text, gold, ""));
        }
        wrong.forEach(name -> add("spurious " + name.type(), document, text, name, ""));
    }

    private void differing(Gold document, Excerpt text, Gold.Name gold, Gold.Name found) {
        String types = gold.type() + ", read as " + found.type();
        if (gold.start() == found.start() && gold.end() == found.end()) {
            add("type " + types, document, text, found, "");
        } else {
            String expected = "  gold is \"" + text.between(gold.start(), gold.end()) + '"';
            add("boundary " + types, document, text, found, expected);
        }
    }

    private static Optional<Gold.Name> overlapping(Gold.Name gold, List<Gold.Name> names) {
        return names.stream()
                .filter(name -> name.start() < gold.end() && gold.start() < name.end())
                .max(Comparator.comparingInt(
                        name -> Math.min(name.end(), gold.end()) - Math.max(name.start(), gold.start())));
    }

    private void add(String kind, Gold document, Excerpt text, Gold.Name name, String remark) {
        String words = text.between(name.start(), name.end());
        findings.add(kind, words, document.doc() + ": " + text.around(name.start(), name.end()) + remark);
    }
}
