package dev.dateline.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.date.grammar.DateGrammar;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.text.token.WorstCase;
import dev.dateline.wire.Article;
import dev.dateline.wire.Field;
import dev.dateline.wire.Published;
import dev.dateline.wire.Timex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DateReaderTest {
    /** More branches than this for a token, and some rule has made the grammar's tree too bushy. */
    private static final int STEPS_PER_TOKEN = 250;

    private static final Published MONDAY = new Published(Optional.of("2017-11-13"), Published.From.GIVEN);

    private final DateReader reader = new DateReader();

    @Test
    void saysAllThatTheContractAsksFor() {
        List<Timex> dates = reader.read(
                List.of(
                        field(Field.TITLE, "Vote due in mid-November"),
                        field(Field.BODY, "😀 It met on Oct. 24 and again two days later.")),
                MONDAY);
        assertThat(dates)
                .containsExactly(
                        date("d1", Field.TITLE, 12, "mid-November", "2017-11", "early-late", "published")
                                .with(Timex.Mod.MID, "2017-11~", "2017-11-11", "2017-11-21", Timex.Relation.PRESENT),
                        date("d2", Field.BODY, 12, "Oct. 24", "2017-10-24", "month-day", "published")
                                .with(null, "2017-10-24", "2017-10-24", "2017-10-25", Timex.Relation.PAST),
                        date("d3", Field.BODY, 30, "two days later", "2017-10-26", "later", "d2")
                                .with(null, "2017-10-26", "2017-10-26", "2017-10-27", Timex.Relation.PAST));
    }

    @Test
    void theEndsOfARangeKnowEachOther() {
        List<Timex> dates = read("The crisis of 2009-2010, not of 2014 and 2015.");
        assertThat(dates.stream().map(Timex::range))
                .containsExactly(Optional.of("r1"), Optional.of("r1"), Optional.empty(), Optional.empty());
        assertThat(read("It ran Nov. 3-5, and on Nov. 7, 8 and 9.").stream().map(Timex::range))
                .containsExactly(
                        Optional.of("r1"), Optional.of("r1"), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void aZoneGivesTheMoment() {
        Timex date = read("It began at 10 p.m. EST on Sunday.").get(0);
        assertThat(date.value()).isEqualTo("2017-11-12T22:00");
        assertThat(date.instant()).contains(Instant.parse("2017-11-13T03:00:00Z"));
        assertThat(date.from()).contains(LocalDate.of(2017, 11, 12));
        assertThat(read("It began at 10 p.m. ET on Sunday.").get(0).instant())
                .contains(Instant.parse("2017-11-13T03:00:00Z"));
        assertThat(read("It began at 10 p.m. ET on July 4.").get(0).instant())
                .contains(Instant.parse("2017-07-05T02:00:00Z"));
    }

    @Test
    void anAnchoredDurationHasTheDaysItCovers() {
        Timex date = read("It rained for the past six weeks.").get(0);
        assertThat(date.value()).isEqualTo("P6W");
        assertThat(date.from()).contains(LocalDate.of(2017, 10, 2));
        assertThat(date.to()).contains(LocalDate.of(2017, 11, 13));
        assertThat(date.anchor()).isEqualTo("published");
        assertThat(date.relation()).isEqualTo(Timex.Relation.PAST);
    }

    @Test
    void aStoryOfThePastKeepsItsYearButNewsDoesNot() {
        assertThat(values(MONDAY, "", "The army rose in 1936. On Sept. 12 it took the town."))
                .containsExactly("1936", "1936-09-12");
        assertThat(values(MONDAY, "First final since the 1970s", "Rovers won on Nov. 14."))
                .containsExactly("197", "2017-11-14");
        assertThat(values(MONDAY, "Worst storm since 1975", "It struck on Nov. 14."))
                .containsExactly("1975", "2017-11-14");
        assertThat(values(Published.unknown(), "", "It was set up in 1998. Talks broke down on Sept. 12."))
                .containsExactly("1998", "XXXX-09-12");
    }

    @Test
    void aHistoryGoesOnWhateverItSaysOfToday() {
        String past =
                "The king died in 1701. War began in 1702, and the town fell on March 3, 1703. It was lost in 1704 and"
                        + " won in May 1706. ";
        assertThat(values(
                        MONDAY, "", past + "He said it was over today. On Aug. 2 they left. At 5 p.m. they were gone."))
                .endsWith("2017-11-13", "1706-08-02", "1706-08-02T17:00");
        assertThat(values(MONDAY, "", past + "Two decades later it was built. Later in the year it burnt."))
                .endsWith("172", "1706");
        assertThat(values(MONDAY, "", past + "On Monday he said so, and on Friday he left. On Aug. 2 they met."))
                .endsWith("2017-11-13", "2017-11-10", "2017-08-02");
    }

    @Test
    void noArticleBeginsWithWhatWasSixDaysAgo() {
        String more = " The streets were dry and the shops were open in the old town.".repeat(8);
        assertThat(read("The senate passed the bill on Tuesday.").get(0).value())
                .isEqualTo("2017-11-07");
        assertThat(values(MONDAY, "", "The senate passed the bill on Tuesday." + more + " It was quiet on Tuesday."))
                .containsExactly("2017-11-14", "2017-11-14");
        assertThat(values(MONDAY, "", "It was weak, they said Monday. It had passed a bill on Tuesday." + more))
                .containsExactly("2017-11-13", "2017-11-07");
        assertThat(values(MONDAY, "", "On Tuesday, the senate passed the bill." + more))
                .containsExactly("2017-11-07");
        assertThat(values(MONDAY, "", "The storm is over." + more + " It began on Tuesday."))
                .containsExactly("2017-11-07");
    }

    @Test
    void aTitleInPrintIsNoDate() {
        assertThat(read("He is a character in the film 12 Years a Slave, she said on “Sunday Morning Futures”."))
                .isEmpty();
        assertThat(read("He was a slave for 12 years, she said on Sunday morning."))
                .hasSize(2);
        assertThat(read("Slave For 12 Years Says It Was Sunday Morning")).hasSize(2);
        assertThat(read("She told the Weekly Standard that she gave much of it to the Safer Tomorrow Fund."))
                .isEmpty();
        assertThat(read("She said so on “Anna Berg Tonight” and in what is called Health Today."))
                .isEmpty();
        assertThat(read("She gave to the fund. Tomorrow Anna Berg speaks at her weekly lunch."))
                .hasSize(2);
    }

    @Test
    void whoSaysSoIsNotWhatIsTold() {
        assertThat(read("On Thursday, officials said, the road will reopen.")
                        .get(0)
                        .value())
                .isEqualTo("2017-11-16");
        assertThat(read("On Thursday, she said, “The road will reopen.”").get(0).value())
                .isEqualTo("2017-11-09");
    }

    @Test
    void aShortenedWillIsOneToo() {
        assertThat(read("On Thursday he'll be in Oslo.").get(0).value()).isEqualTo("2017-11-16");
    }

    @Test
    void withoutADayNothingIsGuessed() {
        Timex date = reader.read(List.of(field(Field.BODY, "It rained on Monday.")), Published.unknown())
                .get(0);
        assertThat(date.value()).isEqualTo("XXXX-WXX-1");
        assertThat(date.anchor()).isEqualTo("none");
        assertThat(date.from()).isEmpty();
        assertThat(date.edtf()).isEmpty();
    }

    @Test
    void anOpenYearAndAYearBeforeChristHaveEdtfToo() {
        List<Timex> dates = reader.read(
                List.of(field(Field.BODY, "The feast of Oct. 24 goes back to 493 BC.")), Published.unknown());
        assertThat(dates.stream().map(Timex::edtf)).containsExactly(Optional.of("XXXX-10-24"), Optional.of("-0492"));
        assertThat(dates.stream().map(Timex::from)).containsOnly(Optional.empty());
    }

    @Test
    void theDatelinesDayIsNamedAsAnchor() {
        Published filed = new Published(Optional.of("2017-11-13"), Published.From.DATELINE);
        List<Timex> dates = reader.read(List.of(field(Field.BODY, "It rained on Monday.")), filed);
        assertThat(dates.get(0).anchor()).isEqualTo("dateline");
    }

    @ParameterizedTest
    @EnumSource(WorstCase.class)
    void theWorkIsBoundedByTheLength(WorstCase worst) {
        FieldText text = field(Field.BODY, worst.text());
        assertThat(reader.steps(List.of(text)))
                .isLessThan(STEPS_PER_TOKEN * (long) Math.max(1, text.tokens().size()));
    }

    @Property
    void anyTextIsRead(@ForAll String text) {
        read(text);
    }

    @Test
    void aTextMayEndInTheMiddleOfAPlan() {
        assertThat(read("The offer expires Monday to")).hasSize(1);
        assertThat(read("It is open until Monday to")).hasSize(1);
    }

    @Property(tries = 5_000)
    void anyDateLikeTextIsRead(@ForAll("datelike") String text) {
        for (Timex date : read(text)) {
            assertThat(date.span().of(text)).isEqualTo(date.text());
        }
    }

    @Provide
    Arbitrary<String> datelike() {
        List<String> words = DateGrammar.VOCABULARY.lines().stream()
                .flatMap(line ->
                        List.of(line.substring(line.indexOf(':') + 1).strip().split(" +")).stream())
                .map(entry -> entry.replaceAll("=.*", ""))
                .toList();
        Arbitrary<String> others = Arbitraries.of(
                "24",
                "2017",
                "0",
                "31",
                "99999",
                "999999999",
                "1,000,000",
                "0000",
                "2.5",
                "10:30",
                "99:99",
                "24:61",
                "the",
                "of",
                "and",
                "half",
                "ago",
                "later",
                "before",
                "-",
                ",",
                ".",
                "/",
                "'",
                "year",
                "day",
                "from",
                "to",
                "\n");
        return Arbitraries.oneOf(Arbitraries.of(words), others)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join(" ", parts));
    }

    private List<String> values(Published published, String title, String body) {
        return reader.read(List.of(field(Field.TITLE, title), field(Field.BODY, body)), published).stream()
                .map(Timex::value)
                .toList();
    }

    private List<Timex> read(String body) {
        return reader.read(List.of(field(Field.BODY, body)), MONDAY);
    }

    private static FieldText field(Field in, String text) {
        Article article = in == Field.TITLE ? Article.builder().title(text).build() : Article.of(text);
        return FieldText.of(article, in);
    }

    private record Expected(String id, Field in, int start, String text, String value, String rule, String anchor) {
        Timex with(Timex.Mod mod, String edtf, String from, String to, Timex.Relation relation) {
            return new Timex(
                    id,
                    in,
                    start,
                    start + text.length(),
                    text,
                    Timex.Type.DATE,
                    value,
                    Optional.ofNullable(mod),
                    Optional.of(edtf),
                    Optional.of(LocalDate.parse(from)),
                    Optional.of(LocalDate.parse(to)),
                    Optional.empty(),
                    Optional.empty(),
                    relation,
                    anchor,
                    rule);
        }
    }

    private static Expected date(
            String id, Field in, int start, String text, String value, String rule, String anchor) {
        return new Expected(id, in, start, text, value, rule, anchor);
    }
}
