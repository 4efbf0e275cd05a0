package dev.dateline.lab.train;

import dev.dateline.text.entity.model.Hash;
import dev.dateline.text.entity.model.Letters;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the lexicon: name lists, how raw cased text writes each word, and the words that behave alike in it. */
final class LexiconBuilder {
    private static final int LEAST_SEEN = 4;

    /** In hundredths: how often a name is of its type where that is hardly in doubt, and in how many articles. */
    private static final int SURE_SHARE = 90;

    private static final int SURE_ARTICLES = 8;

    private static final int LEAST_PAIRS = 6;
    /** In thousandths: pairs that have capitals more seldom aren't kept. */
    private static final int LEAST_SHARE = 50;

    /** Upper bounds, in thousandths, of the share of capitals in classes 1 to 6. */
    private static final int[] CAPITAL_BOUNDS = {20, 150, 400, 700, 900, 980};

    private final SortedMap<Integer, Integer> entries = new TreeMap<>();
    private final Map<String, int[]> written = new HashMap<>();
    private final WordClasses company = new WordClasses();
    private final PairCapitals pairs = new PairCapitals();

    /** Adds a list, a name a line or in the first column of a CSV file. */
    void list(Path file, int flag) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String name = line.replace("\ufeff", "");
            name = file.toString().endsWith(".csv") ? name.split(",")[0] : name;
            list(name, flag);
        }
    }

    /** Adds a name of one word or several. */
    void list(String name, int flag) {
        Tokens tokens = Tokens.of(name);
        if (tokens.size() == 0 || tokens.size() > Lexicon.LONGEST) {
            return;
        }
        int[] words = new int[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = Hash.word(tokens.form(i));
        }
        name(words, flag);
    }

    private void name(int[] words, int bits) {
        int hash = words[0];
        for (int i = 1; i < words.length; i++) {
            hash = Lexicon.phrase(hash, words[i]);
        }
        add(hash, bits);
        if (words.length > 1) {
            add(words[0], Lexicon.BEGINS);
        }
    }

    /** Adds names that were found in news, as {@link Gleaning} lists them. */
    void gleaned(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            int articles = Integer.parseInt(cells[2]);
            int share = Integer.parseInt(cells[3]) * 100 / articles;
            int trust = share < SURE_SHARE ? 0 : articles < SURE_ARTICLES ? 1 : 2;
            list(cells[0], Lexicon.gleaned(EntityType.valueOf(cells[1]), trust));
        }
    }

    private void add(int hash, int flag) {
        entries.merge(hash, flag, (a, b) -> a | b);
    }

    /** Counts how the words of raw news are written inside sentences. */
    void news(List<Path> files) throws IOException {
        for (Path file : files) {
            RawNews.bodies(file, this::count);
        }
    }

    private void count(String text) {
        Tokens tokens = Tokens.of(text);
        if (tokens.style() != Style.PRINTED) {
            return;
        }
        for (int i = 0; i < tokens.size(); i++) {
            company.add(Letters.fold(tokens.form(i)));
            boolean inside = i > 0
                    && tokens.word(i)
                    && tokens.word(i - 1)
                    && !tokens.lineBreakBefore(i)
                    && !(tokens.allCaps(i) && tokens.allCaps(i - 1));
            if (inside) {
                int[] counts = written.computeIfAbsent(Letters.fold(tokens.form(i)), w -> new int[3]);
                counts[tokens.allCaps(i) ? 2 : tokens.capitalised(i) ? 1 : 0]++;
                if (i > 1 && tokens.word(i - 2) && !tokens.lineBreakBefore(i - 1)) {
                    boolean both = tokens.capitalised(i - 1) && tokens.capitalised(i);
                    pairs.add(Hash.word(tokens.form(i - 1)), Hash.word(tokens.form(i)), both);
                }
            }
        }
    }

    /** Everything by hash, ascending. */
    SortedMap<Integer, Integer> entries() {
        written.forEach((word, counts) -> {
            int capitals = counts[1] + counts[2];
            int seen = counts[0] + capitals;
            if (seen >= LEAST_SEEN) {
                add(Hash.word(word), kind(capitals, seen) | (counts[2] * 2 > seen ? Lexicon.ACRONYM : 0));
            }
        });
        pairs.each((first, second, seen, capital) -> {
            if (seen >= LEAST_PAIRS && capital * 1000L >= seen * (long) LEAST_SHARE) {
                add(Lexicon.neighbours(first, second), kind(capital, seen));
            }
        });
        company.classes().forEach((word, kind) -> add(Hash.word(word), kind));
        return entries;
    }

    private static int kind(int capitals, int seen) {
        int share = (int) (1000L * capitals / seen);
        int kind = 1;
        while (kind <= CAPITAL_BOUNDS.length && share >= CAPITAL_BOUNDS[kind - 1]) {
            kind++;
        }
        return kind;
    }
}
