package dev.dateline.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '\u0001',
            value = {
                // printed
                "The U.S.-drafted text | the u.s. - drafted text",
                "Haley's plan, they'll say | haley 's plan , they 'll say",
                "I don’t, O’Brien’s won't | i don't , o'brien 's won't",
                "on Nov. 13, 2017. | on nov. 13 , 2017 .",
                "at 10:30 a.m. or 9.15pm | at 10:30 a.m. or 9.15 pm",
                "1,200 of 3.5 in 2009-2010 | 1,200 of 3.5 in 2009 - 2010",
                "the 1990s, 21st, '90s | the 1990s , 21st , ' 90s",
                "“Yes” — he said… | \" yes \" -- he said ...",
                "Mr. J. F. Kennedy Jr. | mr. j. f. kennedy jr.",
                "in the sun. On Sun., Nov. 5 | in the sun . on sun. , nov. 5",
                "no. No. 5, a mass. | no . no. 5 , a mass .",
                "Ph.D. at example.com. | ph.d. at example.com .",
                "St.Petersburg,Oct.24 | st. petersburg , oct. 24",
                "see https://example.org/2017/11/13?a=b. | see https://example.org/2017/11/13?a=b .",
                "Write to a.berg+x@news.example.org. | write to a.berg+x@news.example.org .",
                "Ask @anna or me@home, please | ask @ anna or me @ home , please",
                "AT&T paid $1.2bn (5%) | at & t paid $ 1.2bn ( 5 % )",
                "mid-November -- then... | mid - november -- then ...",
                "2017-11-13 | 2017 - 11 - 13",
                // seed style
                "russian u.n . | russian u.n .",
                "by oct . 24 | by oct . 24",
                "last year s report | last year s report",
                "a u.s.-drafted , 15-member panel | a u.s. - drafted , 15 - member panel",
                "george w. bush | george w. bush",
                "said at 10 a.m. on friday . | said at 10 a.m. on friday .",
                // taken apart at every mark
                "The U . S . met Spain ' s envoy . | the u.s. met spain 's envoy .",
                "at 10 : 30 a . m . on Monday , he didn ' t | at 10:30 a.m. on monday , he didn't",
                "George W . Bush and J . P . Hall sat in St . Louis . | george w. bush and j.p. hall sat in st. louis .",
                "O ' Brien ' s men paid 3 . 5 to the U . S . It rose . | o'brien 's men paid 3.5 to the u.s. it rose .",
                "Reds 2 : 10 Blues at 5 p . m . | reds 2 : 10 blues at 5 p.m.",
                // but only where it is plain
                "He chose Plan B . The U.S. did not . | he chose plan b . the u.s. did not .",
                "So do I . He and I . Nobody came . | so do i . he and i . nobody came .",
                "It won 3 : 10 in the U.S. yesterday . | it won 3 : 10 in the u.s. yesterday .",
                // ugly
                "Q&amp;A &quot;no&quot; it&#8217;s | q & a \" no \" it 's",
                "&amp;quot;Yes&amp;quot; &nope; | \" yes \" & nope ;",
                "itâ€™s CafÃ© â€œoneâ€\u009d | it 's café \" one \"",
                "gov\u00adern\u200bment a\u00a0b | government a b",
                "cafe\u0301 | café",
                "CAFÉ” SÃO PAULO | café \" são paulo",
            })
    void splitsAndNormalises(String text, String expected) {
        assertThat(lowers(Tokens.of(text))).isEqualTo(expected);
    }

    @Test
    void spansAreOfTheTextAsItCame() {
        String text = "\ud83d\ude00 It&#8217;s Caf\u00c3\u00a9 gov\u00adt \u2014";
        Tokens tokens = Tokens.of(text);
        assertThat(IntStream.range(0, tokens.size()).mapToObj(i -> tokens.between(i, i)))
                .containsExactly("\ud83d\ude00", "It", "&#8217;s", "Caf\u00c3\u00a9", "gov\u00adt", "\u2014");
        assertThat(IntStream.range(0, tokens.size()).mapToObj(tokens::form))
                .containsExactly("\ud83d\ude00", "It", "\u2019s", "Caf\u00e9", "govt", "\u2014");
        Tokens apart = Tokens.of("The U . S .&#8217; army");
        assertThat(apart.form(1)).isEqualTo("U.S.");
        assertThat(apart.between(1, 1)).isEqualTo("U . S .");
        assertThat(tokens.start(1)).isEqualTo(3);
        assertThat(tokens.codePointStart(1)).isEqualTo(2);
        assertThat(tokens.codePointEnd(5)).isEqualTo(text.codePointCount(0, text.length()));
    }

    @Test
    void notesShapesAndGaps() {
        Tokens tokens = Tokens.of("The U.N. said\r\n24 NATO-led men\n\n(B2)");
        assertThat(describe(tokens))
                .isEqualTo(
                        "The ¶ Cap, U.N. _ Cap CAPS . acronym, said _, 24 / 0, NATO _ Cap CAPS, - +, led +, men _, ( ¶, "
                                + "B2 + Cap 0-, ) +");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRINTED | Russia said on Monday it was talking to Washington.",
                "LOWERCASED | russia said on monday it was talking to washington .",
                "TITLE_CASE | Russia Says It Is Talking to the United States About Syria",
                "ALL_CAPS | RUSSIA SAYS IT IS TALKING TO U.S.",
                "LOWERCASED | ''",
            })
    void judgesTheStyle(Style style, String text) {
        assertThat(Tokens.of(text).style()).isEqualTo(style);
    }

    @Property
    void anyTextGivesOrderedSpansAndLosesNothingVisible(@ForAll String text) {
        check(text);
    }

    @Property
    void alsoTextFullOfTraps(@ForAll("trapped") String text) {
        check(text);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> trapped() {
        return net.jqwik.api.Arbitraries.of(
                        "u.s.",
                        "&amp;",
                        "&#8217;",
                        "'s",
                        "’",
                        ".",
                        "-",
                        "â€™",
                        "Ã",
                        "ð",
                        "â",
                        "\u00ad",
                        "a",
                        "Nov",
                        "www",
                        "://",
                        "10",
                        "pm",
                        ",",
                        ":",
                        "\r",
                        "\n",
                        "\ud83d\ude00",
                        "\u0301",
                        "ph.d.",
                        " ",
                        " U . S .",
                        " ' s",
                        " : 30 a . m .",
                        "&",
                        "#",
                        ";")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @EnumSource(WorstCase.class)
    void worstCasesAreRead(WorstCase worst) {
        check(worst.text());
    }

    @Example
    void oneFormIsOneString() {
        Tokens tokens = Tokens.of("the cat and the dog");
        assertThat(tokens.form(0)).isSameAs(tokens.form(3)).isSameAs(tokens.lower(3));
        assertThat(tokens.forms()).isEqualTo(4);
    }

    private static void check(String text) {
        Tokens tokens = Tokens.of(text);
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.start(i)).isGreaterThanOrEqualTo(end);
            assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
            assertThat(tokens.form(i)).isNotEmpty();
            assertThat(tokens.lower(i)).isNotEmpty();
            assertThat(tokens.codePointStart(i)).isEqualTo(text.codePointCount(0, tokens.start(i)));
            end = tokens.end(i);
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    private static String lowers(Tokens tokens) {
        return IntStream.range(0, tokens.size()).mapToObj(tokens::lower).collect(Collectors.joining(" "));
    }

    private static String describe(Tokens tokens) {
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> tokens.form(i)
                        + (tokens.paragraphBreakBefore(i)
                                ? " ¶"
                                : tokens.lineBreakBefore(i) ? " /" : tokens.joined(i) ? " +" : " _")
                        + (tokens.capitalised(i) ? " Cap" : "")
                        + (tokens.allCaps(i) ? " CAPS" : "")
                        + (tokens.digitsOnly(i) ? " 0" : tokens.hasDigit(i) ? " 0-" : "")
                        + (tokens.abbreviated(i) ? " ." : "")
                        + (tokens.acronym(i) ? " acronym" : ""))
                .collect(Collectors.joining(", "));
    }
}
