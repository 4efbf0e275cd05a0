package dev.dateline.lab.pages;

import dev.dateline.wire.Article;
import dev.dateline.wire.IsoTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of one page was read rightly.
 *
 * @param bodyF1 of the words of the body, each as often as it occurs
 * @param paragraphs whether the body is the same to the letter, paragraphs and all
 */
public record PageScore(
        String name,
        double bodyF1,
        boolean paragraphs,
        boolean title,
        boolean published,
        boolean authors,
        boolean language,
        boolean url) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** @param read what was found on the page; empty where it was taken for no article */
    public static PageScore of(GoldPage gold, Optional<Article> read) {
        Article article = read.orElseGet(() -> Article.of(""));
        String body = String.join("\n\n", gold.body());
        return new PageScore(
                gold.name(),
                f1(words(body), words(article.body().orElse(""))),
                article.body().filter(body::equals).isPresent(),
                article.title().equals(gold.title()),
                article.published().map(IsoTime::text).equals(gold.published()),
                article.authors().equals(gold.authors()),
                article.language().equals(gold.language()),
                article.url().equals(gold.url().or(() -> Optional.of(gold.fetched()))));
    }

    /** The line that sums up many pages. */
    public static String summary(String name, List<PageScore> scores) {
        return String.format(
                Locale.ROOT,
                "%s: %d pages, body F1 %.3f, exact: body %s, title %s, published %s, authors %s, language %s, url %s",
                name,
                scores.size(),
                scores.stream().mapToDouble(PageScore::bodyF1).average().orElse(0),
                exact(scores, PageScore::paragraphs),
                exact(scores, PageScore::title),
                exact(scores, PageScore::published),
                exact(scores, PageScore::authors),
                exact(scores, PageScore::language),
                exact(scores, PageScore::url));
    }

    private static String exact(List<PageScore> scores, Predicate<PageScore> what) {
        return scores.stream().filter(what).count() + "/" + scores.size();
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        return words;
    }

    private static double f1(Map<String, Integer> gold, Map<String, Integer> read) {
        int common = gold.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), read.getOrDefault(word.getKey(), 0)))
                .sum();
        int all = gold.values().stream().mapToInt(Integer::intValue).sum()
                + read.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 1 : 2.0 * common / all;
    }
}
