package dev.dateline.lab.groups;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the gathering of names into entities on the shipped annotations, and on a file of expected forms. */
@Command(
        name = "groups",
        mixinStandardHelpOptions = true,
        description = {
            "Entities: B-cubed precision, recall and F1 of mentions gathered into entities, with the names that Dateline"
                    + " finds and with those annotated; and what became of each person, organisation and place.",
            "The annotations of 20 articles are shipped without their text."
        })
public final class ScoreGroups implements Runnable {
    @Parameters(
            arity = "0..*",
            paramLabel = "ARTICLES",
            description = "files that hold the annotated articles: JSON Lines, .gz or not")
    private List<String> files = List.of();

    @Option(names = "--expected", paramLabel = "FILE", description = "also articles whose names' forms are listed here")
    private Optional<Path> expected = Optional.empty();

    @Option(names = "--differences", description = "list what differs, but of articles that are only to be scored")
    private boolean differences;

    @Override
    public void run() {
        List<Annotated> articles = new ArrayList<>();
        try {
            if (expected.isPresent()) {
                articles.addAll(Samples.read(expected.get()));
            }
            if (!files.isEmpty()) {
                Annotated.Found found = Annotated.in(files);
                articles.addAll(found.articles());
                found.missing().forEach(id -> System.err.println("annotated, but not in the files: " + id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        score(articles, System.out);
    }

    private void score(List<Annotated> articles, PrintStream out) {
        Groups groups = new Groups();
        Map<String, List<Annotated>> parts =
                articles.stream().collect(Collectors.groupingBy(Annotated::part, TreeMap::new, Collectors.toList()));
        parts.forEach((part, members) -> {
            GroupScore score = new GroupScore();
            out.println(part + ": " + members.size() + " articles");
            for (Annotated article : members) {
                Comparison read = groups.read(article);
                score.add(read);
                score.addGathered(groups.gather(article));
                if (differences && !part.equals(Annotated.HELD)) {
                    list(article, read, out);
                }
            }
            score.lines().forEach(out::println);
        });
    }

    private static void list(Annotated article, Comparison read, PrintStream out) {
        for (Group group : read.gold()) {
            Fate fate = read.fate(group);
            if (fate != Fate.ONCE) {
                out.printf(
                        "  %s %s %s %s%n",
                        article.article().id().orElse(""),
                        fate.name().toLowerCase(Locale.ROOT),
                        group.type(),
                        words(group, article));
                read.readers(group).forEach(reader -> out.println("      read " + words(reader, article)));
            }
        }
        for (Group group : read.wrong()) {
            out.printf("  %s wrong %s %s%n", article.article().id().orElse(""), group.type(), words(group, article));
        }
    }

    private static String words(Group group, Annotated article) {
        return group.type() + " " + group.name() + ": "
                + group.mentions().keySet().stream()
                        .sorted(Comparator.comparingInt(span -> span.start()))
                        .map(span -> span.of(article.article().text(span.in())))
                        .distinct()
                        .collect(Collectors.joining(" | "));
    }
}
