package dev.dateline.text.entity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModelTest {
    private static final int NO_SUCCESSIONS = (Label.COUNT + 1) * Label.COUNT;

    @Test
    void weightsAreReadAsWritten() throws IOException {
        int[] successions = new int[NO_SUCCESSIONS];
        successions[3] = -700;
        int[] features = {Integer.MIN_VALUE, -5, 7, Integer.MAX_VALUE};
        byte[] values = new byte[features.length * Weights.ROW];
        values[Weights.ROW + 1] = -127;
        values[3 * Weights.ROW + 7] = 127;
        Weights weights = weights(successions, features, values);
        assertThat(weights.successions).isEqualTo(successions);
        assertThat(scores(weights, -5)).containsExactly(0, 0, -127, 0, 0, 0, 0, 0, 0);
        assertThat(scores(weights, Integer.MAX_VALUE)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 127);
        assertThat(scores(weights, 6)).containsOnly(0);
        assertThat(sum(weights, -5, 200)).containsExactly(0, 0, -25_400, 0, 0, 0, 0, 0, 0);
    }

    private static int[] scores(Weights weights, int feature) {
        int[] scores = new int[Label.COUNT];
        Weights.Sum sum = new Weights.Sum();
        weights.add(new int[] {feature}, 1, sum);
        sum.scores(scores, 0);
        return scores;
    }

    private static int[] sum(Weights weights, int feature, int times) {
        int[] features = new int[times];
        Arrays.fill(features, feature);
        Weights.Sum sum = new Weights.Sum();
        weights.add(features, times, sum);
        int[] scores = new int[Label.COUNT];
        sum.scores(scores, 0);
        return scores;
    }

    @Test
    void theLexiconIsReadAsWritten() throws IOException {
        SortedMap<Integer, Integer> entries = new TreeMap<>();
        entries.put(Hash.word("Zürich"), Lexicon.CITY | 7 | 200 << 16);
        entries.put(Hash.word("new"), Lexicon.BEGINS | 1);
        entries.put(Lexicon.phrase(Hash.word("new"), Hash.word("york")), Lexicon.CITY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Lexicon.write(entries, new DataOutputStream(bytes));
        Lexicon lexicon = Lexicon.read(in(bytes));
        assertThat(lexicon.of(Hash.word("ZURICH"))).isEqualTo(Lexicon.CITY | 7 | 200 << 16);
        assertThat(lexicon.of(Hash.word("york"))).isZero();
        Tokens tokens = Tokens.of("in new york today");
        Words words = Words.of(tokens, Sentences.of(tokens), lexicon);
        assertThat(words.listed[0]).isZero();
        assertThat(words.listed[1]).isNotZero().isNotEqualTo(words.listed[2]);
        assertThat(words.listed[2]).isNotZero();
        assertThat(words.listed[3]).isZero();
    }

    @Test
    void namesGleanedFromNewsAreMarkedWhereTheyStand() {
        SortedMap<Integer, Integer> entries = new TreeMap<>();
        int company = Lexicon.gleaned(EntityType.ORGANIZATION, 2);
        int person = Lexicon.gleaned(EntityType.PERSON, 0);
        entries.put(Hash.word("blue"), Lexicon.BEGINS | 1);
        entries.put(Lexicon.phrase(Hash.word("blue"), Hash.word("lantern")), company);
        entries.put(Hash.word("lefort"), person);
        Tokens tokens = Tokens.of("blue lantern and lefort met blue");
        Words words = Words.of(tokens, Sentences.of(tokens), Lexicon.of(entries));
        assertThat(words.gleaned)
                .containsExactly(company >>> 12 << 2 | 1, company >>> 12 << 2 | 3, 0, person >>> 12 << 2, 0, 0);
        assertThat(words.listed).containsOnly(0);
    }

    @Test
    void figuresNearAWordAreCounted() {
        Tokens tokens = Tokens.of("a b c d e f g 1\nh 1 2 3 4 5 6");
        Words words = Words.of(tokens, Sentences.of(tokens), Lexicon.of(new TreeMap<>()));
        assertThat(words.figures).containsExactly(0, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3);
    }

    @Test
    void otherFilesAreRefused() {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(new byte[100]));
        assertThatThrownBy(() -> Weights.read(in)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Lexicon.read(in)).isInstanceOf(IOException.class);
    }

    @Test
    void noSentenceIsTooLong() throws IOException {
        int[] successions = new int[NO_SUCCESSIONS];
        Arrays.fill(successions, 32_000);
        Tokens tokens = Tokens.of("a ".repeat(100_000));
        Words words = Words.of(tokens, Sentences.of(tokens), Lexicon.of(new TreeMap<>()));
        Weights weights = weights(successions, new int[0], new byte[0]);
        assertThat(new Tagger(weights, false, 0, 40).labels(words)).containsOnly(Label.OUTSIDE);
    }

    @Test
    void whatAFormSaidWithOneLexiconIsNotSaidWithAnother() throws IOException {
        Tokens tokens = Tokens.of("york");
        SortedMap<Integer, Integer> cities = new TreeMap<>();
        cities.put(Hash.word("york"), Lexicon.CITY | 7);
        Words city = Words.of(tokens, Sentences.of(tokens), Lexicon.of(cities));
        Words word = Words.of(tokens, Sentences.of(tokens), Lexicon.of(new TreeMap<>()));
        int place = Label.first(EntityType.LOCATION);
        byte[] values = new byte[Weights.ROW];
        values[place - 1] = 127;
        // The third that a form says by itself is which lists it is in.
        int[] feature = {new Features(city, false).ofForm(0)[2]};
        Tagger tagger = new Tagger(weights(new int[NO_SUCCESSIONS], feature, values), false, 0, 0);
        assertThat(tagger.labels(city)).containsExactly(place);
        assertThat(tagger.labels(word)).containsExactly(Label.OUTSIDE);
        assertThat(tagger.labels(city)).containsExactly(place);
    }

    private static Weights weights(int[] successions, int[] features, byte[] values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Weights.write(successions, features, values, new DataOutputStream(bytes));
        return Weights.read(in(bytes));
    }

    private static DataInputStream in(ByteArrayOutputStream bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
