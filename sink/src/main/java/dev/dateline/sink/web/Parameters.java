package dev.dateline.sink.web;

import dev.dateline.sink.archive.Cursor;
import dev.dateline.sink.archive.Days;
import dev.dateline.sink.archive.Filter;
import dev.dateline.sink.archive.Order;
import dev.dateline.sink.archive.Position;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A query's parameters. Each is bounded, and one that nobody reads is refused: it would be ignored in silence. */
final class Parameters {
    private static final int MAX_WORDS = 400;
    private static final int MAX_VALUE = 1_024;
    private static final int MAX_VALUES = 10;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Map<String, List<String>> given;
    private final Set<String> read = new HashSet<>();

    Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** @throws RefusedException when a parameter was given that nobody has read */
    void checkAllRead() throws RefusedException {
        for (String name : given.keySet()) {
            if (!read.contains(name)) {
                throw bad("no parameter is named " + shown(name) + " here");
            }
        }
    }

    Filter filter() throws RefusedException {
        return new Filter(
                words(),
                many("name"),
                days("mentioned-from", "mentioned-to"),
                flag("overlap", false),
                days("published-from", "published-to"),
                many("source"),
                many("language"));
    }

    private Optional<String> words() throws RefusedException {
        Optional<String> words = one("q");
        if (words.isPresent() && words.get().length() > MAX_WORDS) {
            throw bad("q is longer than " + MAX_WORDS + " characters");
        }
        return words;
    }

    /** The one value, without outer spaces; empty where it is missing or blank. */
    Optional<String> one(String name) throws RefusedException {
        List<String> values = many(name);
        if (values.size() > 1) {
            throw bad(name + " is given more than once");
        }
        return values.stream().findFirst();
    }

    String required(String name) throws RefusedException {
        Optional<String> value = one(name);
        if (value.isEmpty()) {
            throw bad("the parameter " + name + " is missing");
        }
        return value.get();
    }

    private List<String> many(String name) throws RefusedException {
        read.add(name);
        List<String> values = given.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.size() > MAX_VALUES) {
            throw bad(name + " is given more than " + MAX_VALUES + " times");
        }
        for (String value : values) {
            if (value.length() > MAX_VALUE) {
                throw bad(name + " is longer than " + MAX_VALUE + " characters");
            }
        }
        return values;
    }

    boolean flag(String name, boolean byDefault) throws RefusedException {
        String value = one(name).orElse(Boolean.toString(byDefault));
        if (!value.equals("true") && !value.equals("false")) {
            throw bad(name + " is " + shown(value) + ", neither true nor false");
        }
        return value.equals("true");
    }

    int number(String name, int byDefault, int least, int most) throws RefusedException {
        String value = one(name).orElse(Integer.toString(byDefault));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, in the same words as a number out of bounds.
        }
        throw bad(name + " is " + shown(value) + ", not a whole number from " + least + " to " + most);
    }

    LocalDate day(String name) throws RefusedException {
        return day(name, required(name));
    }

    private static LocalDate day(String name, String value) throws RefusedException {
        try {
            LocalDate day = LocalDate.parse(value);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeException e) {
            // Told below, in the same words as a day too far away.
        }
        throw bad(name + " is " + shown(value) + ", not a day such as 2017-11-13");
    }

    /** Open at an end that is not given; empty where both are not. */
    private Optional<Days> days(String from, String to) throws RefusedException {
        Optional<String> first = one(from);
        Optional<String> end = one(to);
        if (first.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(between(
                from,
                first.isPresent() ? day(from, first.get()) : FIRST,
                to,
                end.isPresent() ? day(to, end.get()) : LAST));
    }

    Days days() throws RefusedException {
        return between("from", day("from"), "to", day("to"));
    }

    private static Days between(String from, LocalDate first, String to, LocalDate end) throws RefusedException {
        if (!first.isBefore(end)) {
            throw bad(to + " must be a later day than " + from + ": it is the day after the last");
        }
        return new Days(first, end);
    }

    /** By relevance where words are asked for, else the last published first. */
    Order order(Filter filter) throws RefusedException {
        Optional<String> name = one("sort");
        if (name.isEmpty()) {
            return filter.words().isPresent() ? Order.RELEVANCE : Order.PUBLISHED;
        }
        for (Order order : Order.values()) {
            if (order.name().toLowerCase(Locale.ROOT).equals(name.get())) {
                return order;
            }
        }
        throw bad("sort is " + shown(name.get()) + ", not relevance, published or arrived");
    }

    Optional<Cursor> cursor(Order order) throws RefusedException {
        Optional<String> text = one("after");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Cursor> cursor = Cursor.of(text.get()).filter(after -> after.order() == order);
        if (cursor.isEmpty()) {
            throw bad("after is " + shown(text.get()) + ", not the next of a page in the same order");
        }
        return cursor;
    }

    static Position position(String text) throws RefusedException {
        Optional<Position> position = Position.of(text);
        if (position.isEmpty()) {
            throw bad(shown(text) + " is no position in the stream");
        }
        return position.get();
    }

    private static RefusedException bad(String why) {
        return new RefusedException(400, why);
    }

    private static String shown(String value) {
        return '"' + (value.length() <= 40 ? value : value.substring(0, 40) + "…") + '"';
    }
}
