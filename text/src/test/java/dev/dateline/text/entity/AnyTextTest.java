package dev.dateline.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.dateline.text.token.WorstCase;
import dev.dateline.wire.Entity;
import dev.dateline.wire.Field;
import dev.dateline.wire.Mention;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnyTextTest {
    @Property(tries = 300)
    void anyStringIsRead(@ForAll String text) {
        check(text, Reading.entities(text));
    }

    @Property(tries = 300)
    void anyMixOfPiecesIsRead(@ForAll("pieces") String text) {
        check(text, Reading.entities(text));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "Maria Delgado",
                        "delgado",
                        "u.s .",
                        "U.S.",
                        "(",
                        ")",
                        "who",
                        "( who )",
                        "the",
                        "world",
                        "health",
                        "organization",
                        "of",
                        ",",
                        ".",
                        "\n",
                        "'s",
                        "-",
                        "Mr.",
                        "president",
                        "moscow",
                        "had",
                        "in",
                        "and",
                        "washington",
                        "( reuters ) -",
                        "al-",
                        "😀",
                        "\u0301",
                        "&amp;",
                        "Ltd",
                        "town of",
                        "bank",
                        "BANK",
                        "x")
                .list()
                .ofMaxSize(60)
                .map(list -> String.join(" ", list));
    }

    private static void check(String text, List<Entity> entities) {
        List<Mention> mentions = new ArrayList<>();
        for (Entity entity : entities) {
            assertThat(entity.mentions()).isNotEmpty();
            assertThat(entity.name()).isNotBlank();
            mentions.addAll(entity.mentions());
        }
        assertThat(entities.stream().map(Entity::key)).doesNotHaveDuplicates();
        mentions.sort(Comparator.comparing(Mention::start));
        int end = 0;
        for (Mention mention : mentions) {
            assertThat(mention.in()).isEqualTo(Field.BODY);
            assertThat(mention.start()).isGreaterThanOrEqualTo(end);
            assertThat(mention.text()).isEqualTo(mention.span().of(text)).isNotEmpty();
            end = mention.end();
        }
    }

    @ParameterizedTest
    @EnumSource(WorstCase.class)
    void worstCasesAreRead(WorstCase worst) {
        check(worst.text(), Reading.entities(worst.text()));
    }

    /** Steps are counted by the bytes they take: what is not linear takes sixteen times as many for four times the text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maria Delgado ",
                "Delgado met John Delgado . ",
                "the world health organization ( who ) ",
                "( who ",
                "united ",
                "bank of ",
                "Mr. President ",
                "u.s . ambassador to the ",
                "moscow and washington ",
                "Acme Inc Corp Ltd "
            })
    void workGrowsWithTheText(String pattern) {
        long one = allocated(pattern.repeat(2_000));
        long four = allocated(pattern.repeat(8_000));
        assertThat(four).isLessThan(6 * one);
    }

    private static long allocated(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Reading.entities(text);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void theSameTextIsReadTheSameWhateverWasReadBefore() throws Exception {
        List<String> texts = new ArrayList<>(
                GuardTest.articles().stream().map(GuardTest.Marked::text).toList());
        texts.addAll(GuardTest.articles().stream()
                .map(GuardTest.Marked::lowercased)
                .map(GuardTest.Marked::text)
                .toList());
        Map<String, List<Entity>> expected = new HashMap<>();
        texts.forEach(text -> expected.put(text, Reading.entities(text)));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> readings = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                List<String> shuffled = new ArrayList<>(texts);
                Collections.shuffle(shuffled, new Random(i));
                readings.add(() -> shuffled.stream()
                        .allMatch(text -> Reading.entities(text).equals(expected.get(text))));
            }
            for (Future<Boolean> same : threads.invokeAll(readings)) {
                assertThat(same.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }
}
