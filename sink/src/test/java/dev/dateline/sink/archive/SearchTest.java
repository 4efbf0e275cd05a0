package dev.dateline.sink.archive;

import static dev.dateline.sink.archive.News.article;
import static dev.dateline.sink.archive.News.deliver;
import static dev.dateline.wire.EntityType.LOCATION;
import static dev.dateline.wire.EntityType.ORGANIZATION;
import static dev.dateline.wire.EntityType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.sink.Delivery;
import dev.dateline.sink.archive.Facets.Count;
import dev.dateline.sink.archive.Facets.NameCount;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    @TempDir
    private Path folder;

    private Archive archive;

    @BeforeEach
    void fill() throws Exception {
        archive = Archive.open(folder, News.ORIGIN, false);
        deliver(
                archive,
                0,
                article("ferry", "Sailings to Saltmarsh resume next Tuesday, Anna Berg said. The ferries were idle.")
                        .title("Ferry talks end")
                        .published("2017-11-13T09:30:00Z")
                        .source("Harbour Courier")
                        .naming(PERSON, "Anna Berg")
                        .naming(LOCATION, "Saltmarsh")
                        .speakingOf("2017-11-21", "2017-11-22")
                        .at(0),
                article("budget", "Anna Berg and Tomás Núñez agreed on the budget for 2018.")
                        .title("Budget talks go on")
                        .published("2017-11-14")
                        .source("Harbour Courier")
                        .naming(PERSON, "Anna Berg", "Tomás Núñez")
                        .naming(ORGANIZATION, "Council")
                        .speakingOf("2018-01-01", "2019-01-01")
                        .at(1),
                article("fest", "Das Brückenfest ist am 21. November.")
                        .published("2016-05-01")
                        .source("Südkurier")
                        .language("de")
                        .speakingOf("2017-11-21", "2017-11-22")
                        .at(2),
                article("undated", "Nobody knows when the council's ferry was built.")
                        .naming(ORGANIZATION, "Council")
                        .at(3));
    }

    @AfterEach
    void close() throws IOException {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "ferry; ferry undated",
                "ferries; ferry undated",
                "FERRY talks; ferry",
                "talks; ferry budget",
                "\"budget talks\"; budget",
                "\"talks budget\"; ",
                "nunez; budget",
                "council -built; ",
                "brucken*; fest",
                "fest | budget; budget",
                "berg -saltmarsh; budget",
                "(; ",
                "-ferry; budget fest",
            })
    void findsWords(String words, String ids) throws IOException {
        assertThat(ids(filter(words)))
                .containsExactlyInAnyOrder(
                        ids == null ? new String[0] : ids.strip().split(" "));
    }

    @Test
    void aHeadlineSaysMoreThanTheText() throws IOException {
        assertThat(ids(filter("ferry"))).containsExactly("ferry", "undated");
    }

    @Test
    void findsNames() throws IOException {
        String berg = News.key(PERSON, "Anna Berg");

        assertThat(ids(Filter.ALL.naming(berg))).containsExactly("budget", "ferry");
        assertThat(ids(Filter.ALL.naming(berg).naming(News.key(LOCATION, "Saltmarsh"))))
                .containsExactly("ferry");
        assertThat(ids(Filter.ALL.naming("PERSON:nobody"))).isEmpty();
    }

    @Test
    void findsArticlesThatSpeakOfADay() throws IOException {
        Days week = days("2017-11-20", "2017-11-27");

        assertThat(ids(Filter.ALL.mentioning(week, false))).containsExactly("ferry", "fest");
        assertThat(ids(Filter.ALL.mentioning(days("2017-11-21", "2017-11-22"), false)))
                .containsExactly("ferry", "fest");
        assertThat(ids(Filter.ALL.mentioning(days("2017-11-22", "2017-11-27"), false)))
                .isEmpty();
        assertThat(ids(Filter.ALL.mentioning(days("2018-06-01", "2018-06-08"), false)))
                .isEmpty();
        assertThat(ids(Filter.ALL.mentioning(days("2018-06-01", "2018-06-08"), true)))
                .as("within the year that is spoken of")
                .containsExactly("budget");
    }

    @Test
    void findsByPublicationSourceAndLanguage() throws IOException {
        assertThat(ids(published("2017-11-13", "2017-11-14"))).containsExactly("ferry");
        assertThat(ids(published("2017-11-14", "2017-11-15"))).containsExactly("budget");
        assertThat(ids(from(List.of("Südkurier", "Harbour Courier"), List.of())))
                .containsExactly("budget", "ferry", "fest");
        assertThat(ids(from(List.of(), List.of("de")))).containsExactly("fest");
    }

    @Test
    void sortsByPublicationAndArrival() throws IOException {
        assertThat(ids(Filter.ALL)).containsExactly("budget", "ferry", "fest", "undated");
        assertThat(page(Filter.ALL, Order.ARRIVED, 10, Optional.empty()).articles())
                .extracting(Kept::id)
                .containsExactly("undated", "fest", "budget", "ferry");
    }

    @Test
    void countsFacets() throws IOException {
        Facets facets =
                page(Filter.ALL, Order.PUBLISHED, 1, Optional.empty()).facets().orElseThrow();

        assertThat(facets.names().get(PERSON))
                .containsExactly(
                        new NameCount("PERSON:anna berg", PERSON, "Anna Berg", 2),
                        new NameCount("PERSON:tomás núñez", PERSON, "Tomás Núñez", 1));
        assertThat(facets.names().get(ORGANIZATION))
                .containsExactly(new NameCount("ORGANIZATION:council", ORGANIZATION, "Council", 2));
        assertThat(facets.sources()).containsExactly(new Count("Harbour Courier", 2), new Count("Südkurier", 1));
        assertThat(facets.languages()).containsExactly(new Count("en", 3), new Count("de", 1));
        assertThat(facets.estimated()).isFalse();
    }

    @Test
    void pagesDoNotShiftWhenArticlesComeIn() throws Exception {
        Delivery[] more = IntStream.range(4, 34)
                .mapToObj(n ->
                        article("n" + n, "Weather.").published("2017-12-01").at(n))
                .toArray(Delivery[]::new);
        deliver(archive, 0, more);
        List<String> seen = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        int round = 0;
        do {
            Search.Page page = page(filter("weather"), Order.PUBLISHED, 7, after);
            page.articles().forEach(article -> seen.add(article.id()));
            after = page.next().map(next -> Cursor.of(next.toString()).orElseThrow());
            deliver(
                    archive,
                    1,
                    article("late" + round, "Weather.").published("2017-12-02").at(round));
            round++;
        } while (after.isPresent());

        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.range(4, 34).mapToObj(n -> "n" + (37 - n)).toList());
    }

    @Test
    void relevancePagesToo() throws Exception {
        List<String> seen = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Search.Page page = page(filter("talks | ferry | budget"), Order.RELEVANCE, 1, after);
            page.articles().forEach(article -> seen.add(article.id()));
            after = page.next().map(next -> Cursor.of(next.toString()).orElseThrow());
        } while (after.isPresent());

        assertThat(seen).hasSize(3).containsExactlyInAnyOrder("ferry", "budget", "undated");
    }

    @Test
    void tellsDatesOfACalendar() throws IOException {
        try (Snapshot snapshot = archive.snapshot()) {
            assertThat(Calendar.of(days("2017-11-01", "2018-02-01"), 31, Filter.ALL, snapshot))
                    .isEqualTo(
                            new Calendar(List.of(new Calendar.Mentioned(days("2017-11-21", "2017-11-22"), 2)), true));
            assertThat(Calendar.of(days("2017-11-01", "2018-02-01"), 366, filter("berg"), snapshot)
                            .dates())
                    .containsExactly(
                            new Calendar.Mentioned(days("2017-11-21", "2017-11-22"), 1),
                            new Calendar.Mentioned(days("2018-01-01", "2019-01-01"), 1));
        }
    }

    @Test
    void drawsANamesPortrait() throws IOException {
        try (Snapshot snapshot = archive.snapshot()) {
            Portrait portrait =
                    Portrait.of("PERSON:anna berg", Filter.ALL, snapshot).orElseThrow();

            assertThat(portrait.name()).isEqualTo("Anna Berg");
            assertThat(portrait.articles()).isEqualTo(2);
            assertThat(portrait.timeline())
                    .containsExactly(
                            new Portrait.Bar(days("2017-11-13", "2017-11-14"), 1),
                            new Portrait.Bar(days("2017-11-14", "2017-11-15"), 1));
            assertThat(portrait.with().get(PERSON)).extracting(NameCount::name).containsExactly("Tomás Núñez");
            assertThat(portrait.with().get(LOCATION))
                    .extracting(NameCount::name)
                    .containsExactly("Saltmarsh");
            assertThat(Portrait.of("PERSON:nobody", Filter.ALL, snapshot)).isEmpty();
        }
    }

    @Test
    void findsNamesByTheBeginningOfAnyWord() throws IOException {
        try (Snapshot snapshot = archive.snapshot()) {
            Names names = new Names(snapshot);

            assertThat(names.beginning("an", 5)).extracting(NameCount::name).containsExactly("Anna Berg");
            assertThat(names.beginning("NÚN", 5)).extracting(NameCount::name).containsExactly("Tomás Núñez");
            assertThat(names.beginning("tomas nu", 5))
                    .extracting(NameCount::name)
                    .containsExactly("Tomás Núñez");
            assertThat(names.beginning("erg", 5)).isEmpty();
            assertThat(names.beginning(" ", 5)).isEmpty();
        }
    }

    @Test
    void readsOnFromAPosition() throws Exception {
        deliver(archive, 1, article("other", "Another partition.").at(4));
        deliver(
                archive,
                0,
                News.withdrawal("undated", 4),
                article("ferry", "Ferry news, corrected.").at(5));
        Tail tail = new Tail(Filter.ALL);
        List<String> seen = new ArrayList<>();
        try (Snapshot snapshot = archive.snapshot()) {
            Position position = Position.of(snapshot.position().topic()).orElseThrow();
            for (List<Kept> next = tail.after(position, snapshot, 2);
                    !next.isEmpty();
                    next = tail.after(position, snapshot, 2)) {
                for (Kept kept : next) {
                    seen.add(kept.id() + (kept.json().isPresent() ? "" : " withdrawn"));
                    position =
                            Position.of(position.after(kept.place()).toString()).orElseThrow();
                }
            }
            assertThat(position.toString()).endsWith("~0.6~1.5");
        }
        assertThat(seen).containsExactly("budget", "fest", "undated withdrawn", "ferry", "other");
    }

    @Test
    void marksWordsInAnExcerpt() throws IOException {
        try (Snapshot snapshot = archive.snapshot()) {
            Excerpt excerpt = Excerpt.of(snapshot.find("budget").orElseThrow().article(), Optional.of("nunez budget"));

            assertThat(excerpt.marks())
                    .extracting(mark -> excerpt.text().substring(mark.start(), mark.end()))
                    .containsExactly("Núñez", "budget");
        }
    }

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Filter filter(String words) {
        return new Filter(
                Optional.of(words), List.of(), Optional.empty(), false, Optional.empty(), List.of(), List.of());
    }

    private static Filter published(String from, String to) {
        return new Filter(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                Optional.of(days(from, to)),
                List.of(),
                List.of());
    }

    private static Filter from(List<String> sources, List<String> languages) {
        return new Filter(Optional.empty(), List.of(), Optional.empty(), false, Optional.empty(), sources, languages);
    }

    private List<String> ids(Filter filter) throws IOException {
        Order order = filter.words().isPresent() ? Order.RELEVANCE : Order.PUBLISHED;
        return page(filter, order, 10, Optional.empty()).articles().stream()
                .map(Kept::id)
                .toList();
    }

    private Search.Page page(Filter filter, Order order, int atMost, Optional<Cursor> after) throws IOException {
        try (Snapshot snapshot = archive.snapshot()) {
            return new Search(filter, order, atMost, after, after.isEmpty()).in(snapshot);
        }
    }
}
