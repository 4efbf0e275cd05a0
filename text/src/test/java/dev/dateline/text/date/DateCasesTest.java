package dev.dateline.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.date.grammar.DateGrammar;
import dev.dateline.wire.Published;
import dev.dateline.wire.Timex;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateCasesTest {
    private static final Pattern VALUE = Pattern.compile(
            "P(T?[\\dX]+(\\.\\d+)?(WE|[YMWDHSQEC]))+|P\\d+DT\\d+H|P\\d+[MD]T\\d+[HMS]"
                    + "|PT\\d+[HM]\\d+[MS]|(PAST|PRESENT|FUTURE)_REF|BC\\d{2,5}"
                    + "|[\\dX]{2,4}(-([\\dX]{2}(-[\\dX]{2})?|W[\\dX]{2}(-([1-7X]|WE))?|[QH][1-4X]|SP|SU|FA|WI))?(T(\\d\\d:\\d\\d(:\\d\\d)?|[A-Z]{2}))?");
    private static final Pattern MARKED = Pattern.compile("\\[[^]]+]");
    private static final Pattern EDTF = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d/\\d{4}-\\d\\d-\\d\\d|[\\dX]{4}(-\\d\\d(-\\d\\d)?)?~?|-\\d{4}|Y-\\d{5}|-\\d{4}/-?\\d{4}");

    @ParameterizedTest
    @MethodSource("cases")
    void readsPrint(DateCase printed) {
        assertThat(DateCase.described(printed.text(), printed.read()))
                .isEqualTo(printed.marked() + " | " + printed.expected());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheSameInWireStyle(DateCase printed) {
        DateCase wire = printed.inWireStyle();
        assertThat(DateCase.described(wire.text(), wire.read())).isEqualTo(wire.marked() + " | " + wire.expected());
    }

    static Stream<DateCase> cases() {
        return DateCase.all().stream();
    }

    @Property(tries = 20_000)
    void holdsOnEveryDay(@ForAll("anchors") LocalDate day, @ForAll("texts") DateCase text) {
        Published published = new Published(Optional.of(day.toString()), Published.From.GIVEN);
        for (Timex date : text.read(published)) {
            assertThat(date.value()).matches(VALUE);
            assertThat(date.edtf().orElse("2017")).matches(EDTF);
            if (date.from().isPresent()) {
                LocalDate from = date.from().get();
                LocalDate to = date.to().orElseThrow();
                assertThat(from).isBefore(to);
                assertThat(date.relation())
                        .isEqualTo(
                                !to.isAfter(day)
                                        ? Timex.Relation.PAST
                                        : from.isAfter(day) ? Timex.Relation.FUTURE : Timex.Relation.PRESENT);
            } else {
                assertThat(date.relation()).isEqualTo(Timex.Relation.NONE);
            }
        }
    }

    @Provide
    Arbitrary<LocalDate> anchors() {
        long first = LocalDate.of(1900, 1, 1).toEpochDay();
        long last = LocalDate.of(2100, 12, 31).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }

    /** The cases, and their dates and the words of these in any order: what rules make of what other rules have made. */
    @Provide
    Arbitrary<DateCase> texts() {
        List<String> dates = DateCase.all().stream()
                .flatMap(line -> MARKED.matcher(line.marked()).results().map(MatchResult::group))
                .toList();
        List<String> words =
                dates.stream().flatMap(date -> Stream.of(date.split(" "))).toList();
        Arbitrary<DateCase> rows = Arbitraries.oneOf(Arbitraries.of(dates), Arbitraries.of(words))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(row -> new DateCase(Optional.empty(), String.join(" ", row), ""));
        return Arbitraries.oneOf(Arbitraries.of(DateCase.all()), rows);
    }

    /** A newcomer who looks for a rule finds what it reads. */
    @Test
    void theRulesThatMatterHaveACase() {
        Set<String> shown = DateCase.all().stream()
                .flatMap(line -> Arrays.stream(line.expected().split("; ")))
                .map(date -> date.substring(date.lastIndexOf(' ') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> dates = DateGrammar.RULES.lines().stream()
                .filter(line -> !line.startsWith("==") && !line.endsWith("=> nothing"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .filter(rule -> !shown.contains(rule))
                .toList();
        assertThat(dates).isEmpty();
    }
}
