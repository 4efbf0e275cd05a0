package dev.dateline.text.date;

import dev.dateline.text.rules.RuleFile;
import dev.dateline.wire.Article;
import dev.dateline.wire.Source;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of day and month comes first where an article writes dates in figures: its country's habit, if its country is known. */
public enum FigureOrder {
    MONTH_FIRST,
    DAY_FIRST,
    UNKNOWN;

    static final RuleFile FILE = new RuleFile(FigureOrder.class, "figure-order.txt");

    private static final Pattern HOST_END =
            Pattern.compile("(?i)https?://[^/?#]*\\.([a-z]+)\\.?(?::\\d*)?(?:[/?#].*)?", Pattern.DOTALL);
    private static final Map<String, FigureOrder> COUNTRIES = countries();

    /** The habit of the country that the article's language tag names, else of its address or its source's. */
    public static FigureOrder of(Article article) {
        Optional<String> spoken = article.language()
                .map(tag -> Locale.forLanguageTag(tag).getCountry())
                .filter(country -> !country.isEmpty());
        return spoken.or(() -> article.url().flatMap(FigureOrder::hostEnd))
                .or(() -> article.source().flatMap(Source::uri).flatMap(FigureOrder::hostEnd))
                .map(country -> COUNTRIES.getOrDefault(country.toLowerCase(Locale.ROOT), UNKNOWN))
                .orElse(UNKNOWN);
    }

    private static Optional<String> hostEnd(String url) {
        Matcher host = HOST_END.matcher(url);
        return host.matches() ? Optional.of(host.group(1)) : Optional.empty();
    }

    private static Map<String, FigureOrder> countries() {
        Map<String, FigureOrder> countries = new HashMap<>();
        for (String line : FILE.lines()) {
            int colon = line.indexOf(':');
            for (String country : line.substring(colon + 1).strip().split(" +")) {
                countries.put(country, valueOf(line.substring(0, colon)));
            }
        }
        return Map.copyOf(countries);
    }
}
