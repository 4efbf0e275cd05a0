package dev.dateline.sink.webhook;

import dev.dateline.link.Settings;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Field;
import dev.dateline.wire.Timex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which articles are wanted: one of the names, and one of the words, and one of the dates; a kind not given asks nothing. */
public final class Filter {
    private static final String OPEN = "..";

    private final Set<String> names;
    private final Optional<Pattern> words;
    private final Optional<Predicate<Timex>> dates;

    private Filter(Set<String> names, Optional<Pattern> words, Optional<Predicate<Timex>> dates) {
        this.names = names;
        this.words = words;
        this.dates = dates;
    }

    /** Reads {@code DATELINE_WEBHOOK_NAMES}, {@code _WORDS} and {@code _DATES}. */
    static Filter read(Settings settings) {
        Set<String> words = list(settings, "DATELINE_WEBHOOK_WORDS");
        return new Filter(
                list(settings, "DATELINE_WEBHOOK_NAMES"),
                words.isEmpty() ? Optional.empty() : Optional.of(anyOf(words)),
                settings.text("DATELINE_WEBHOOK_DATES").flatMap(text -> dates(settings, text)));
    }

    private static Set<String> list(Settings settings, String name) {
        return settings.text(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(Filter::folded)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Pattern anyOf(Set<String> words) {
        return Pattern.compile(
                words.stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Optional<Predicate<Timex>> dates(Settings settings, String text) {
        if (text.equals("future")) {
            return Optional.of(date -> date.relation() == Timex.Relation.FUTURE);
        }
        String[] ends = text.split("/", -1);
        try {
            LocalDate first = ends[0].equals(OPEN) ? LocalDate.MIN : LocalDate.parse(ends[0]);
            LocalDate last = ends.length == 1 ? first : ends[1].equals(OPEN) ? LocalDate.MAX : LocalDate.parse(ends[1]);
            if (ends.length <= 2 && !last.isBefore(first)) {
                return Optional.of(
                        date -> date.from().filter(from -> !from.isAfter(last)).isPresent()
                                && date.to().filter(to -> to.isAfter(first)).isPresent());
            }
        } catch (DateTimeException e) {
            // Told below, in the same words as days in the wrong order.
        }
        settings.problem("DATELINE_WEBHOOK_DATES is \"" + text
                + "\": not future, a day (2026-01-31), nor two days with / between them, of which one can be ..");
        return Optional.empty();
    }

    /** Whether it lets everything pass, so that nothing need be read. */
    boolean open() {
        return names.isEmpty() && words.isEmpty() && dates.isEmpty();
    }

    boolean passes(EnrichedArticle article) {
        return (names.isEmpty()
                        || article.entities().stream()
                                .anyMatch(entity -> names.contains(folded(entity.key()))
                                        || names.contains(folded(entity.name()))
                                        || entity.aliases().stream()
                                                .map(Filter::folded)
                                                .anyMatch(names::contains)))
                && words.map(any ->
                                any.matcher(article.article().text(Field.TITLE)).find()
                                        || any.matcher(article.article().text(Field.BODY))
                                                .find())
                        .orElse(true)
                && dates.map(wanted -> article.dates().stream().anyMatch(wanted))
                        .orElse(true);
    }
}
