package dev.dateline.ingest.format.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of a page's article: what is stated for machines has no clutter in it, what is shown has paragraphs. */
final class PageBody {
    private PageBody() {}

    /** @param shown the paragraphs on the page that look like the article's */
    static Optional<String> of(Optional<JsonNode> data, List<String> shown) {
        String visible = String.join("\n\n", shown);
        String stated = data.map(PageBody::stated).orElse("");
        // A stated body that is much shorter is a teaser.
        if (stated.isBlank() || stated.length() * 10 < visible.length() * 6) {
            return visible.isBlank() ? Optional.empty() : Optional.of(visible);
        }
        if (stated.contains("\n")) {
            return Optional.of(stated);
        }
        List<String> common = common(stated, shown);
        int length = common.stream().mapToInt(String::length).sum();
        return Optional.of(length * 10 >= stated.length() * 9 ? String.join("\n\n", common) : stated);
    }

    /** The paragraphs that are part of the stated text. */
    private static List<String> common(String stated, List<String> shown) {
        String whole = letters(stated);
        List<String> common = new ArrayList<>();
        for (String paragraph : shown) {
            if (whole.contains(letters(paragraph))) {
                common.add(paragraph);
            }
        }
        return common;
    }

    private static String stated(JsonNode article) {
        List<String> parts = new ArrayList<>();
        LinkedData.text(article, "articleBody").map(PageBody::plain).ifPresent(parts::add);
        if (LinkedData.isLiveBlog(article)) {
            article.path("liveBlogUpdate").forEach(update -> {
                LinkedData.text(update, "headline").map(Blocks::line).ifPresent(parts::add);
                LinkedData.text(update, "articleBody").map(PageBody::plain).ifPresent(parts::add);
            });
        }
        return String.join("\n\n", parts);
    }

    /** Some state mark-up, some escape it once more, and some keep the paragraphs as empty lines. */
    private static String plain(String text) {
        boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        if (!marked) {
            return lines(text);
        }
        String once = text.contains("&lt;p") ? org.jsoup.parser.Parser.unescapeEntities(text, false) : text;
        return once.indexOf('<') >= 0
                ? Blocks.ofFragment(once)
                : lines(org.jsoup.parser.Parser.unescapeEntities(once, false));
    }

    private static String lines(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String line : text.split("\\R+")) {
            String spaced = Blocks.spaced(line);
            if (!spaced.isEmpty()) {
                paragraphs.add(spaced);
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
