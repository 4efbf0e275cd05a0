package dev.dateline.lab.bench;

import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.file.FileSource;
import dev.dateline.wire.Article;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The articles of a benchmark: as many as wanted, each with an id of its own, the same on every machine. They are made
 * anew each time they are asked for: kept, they would be work for the collector in what is measured.
 */
final class Corpus {
    /** What an article of a news agency comes to on the wire. */
    static final int GENERATED_BYTES = 3_800;

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final int count;
    private final IntFunction<Article> article;

    private Corpus(int count, IntFunction<Article> article) {
        this.count = count;
        this.article = article;
    }

    /** Articles that were never written by anybody, of about {@link #GENERATED_BYTES} each. */
    static Corpus generated(int count) {
        List<String> sentences = new ArrayList<>();
        Map<String, String[]> words = new HashMap<>();
        for (String line : lines()) {
            if (line.contains("=")) {
                words.put(
                        line.substring(0, line.indexOf('=')),
                        line.substring(line.indexOf('=') + 1).split("\\|"));
            } else if (!line.startsWith("#")) {
                sentences.add(line);
            }
        }
        return new Corpus(count, n -> article(n, sentences, words));
    }

    /** The articles of files; again and again under other ids where there are too few. */
    static Corpus of(List<String> files, int count) {
        List<Article> found = new ArrayList<>();
        new FileSource(files, Defaults.NONE).read(Bookmarks.NONE, item -> {
            if (item instanceof Item.Found article) {
                found.add(article.article());
            } else if (!(item instanceof Item.Reached)) {
                throw new IllegalArgumentException(item.where() + " is no article");
            }
        });
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no article in " + files);
        }
        return new Corpus(count, n -> found.get(n % found.size()).withId("bench-" + n));
    }

    List<Article> articles() {
        return first(count);
    }

    private List<Article> first(int wanted) {
        return IntStream.range(0, wanted).mapToObj(article).toList();
    }

    /** The mean size of an article on the raw topic. */
    int meanBytes() {
        List<Article> some = first(Math.min(1_000, count));
        long bytes = some.stream()
                .mapToLong(written -> Json.ARTICLE.write(written).length)
                .sum();
        return Math.toIntExact(bytes / some.size());
    }

    private static Article article(int n, List<String> sentences, Map<String, String[]> words) {
        SplittableRandom random = new SplittableRandom(n);
        StringBuilder body = new StringBuilder(filled("{place} (Newswire) - ", words, random));
        while (body.length() < GENERATED_BYTES - 220) {
            body.append(filled(sentences.get(random.nextInt(sentences.size())), words, random));
            body.append(random.nextInt(4) == 0 ? "\n\n" : " ");
        }
        return Article.builder()
                .id("bench-" + n)
                .title(filled("{org} and {country} agree on {adjective} plan", words, random))
                .body(body.toString())
                .published(IsoTime.of(LocalDate.of(2017, 1, 1).plusDays(n % 365).toString()))
                .build();
    }

    private static String filled(String sentence, Map<String, String[]> words, SplittableRandom random) {
        Matcher slots = SLOT.matcher(sentence);
        return slots.replaceAll(slot -> {
            String[] choice = words.get(slot.group(1));
            return Matcher.quoteReplacement(choice[random.nextInt(choice.length)]);
        });
    }

    private static List<String> lines() {
        try (InputStream in = Optional.ofNullable(Corpus.class.getResourceAsStream("sentences.txt"))
                .orElseThrow(() -> new IllegalStateException("sentences.txt is not in the jar"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
