package dev.dateline.ingest.format.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The articles that a page describes in JSON-LD, with what publishers get wrong in it tolerated. */
final class LinkedData {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final Pattern WRAPPING =
            Pattern.compile("^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|//\\s*]]>|]]>)\\s*;?\\s*$");

    /** Blocks beyond these are lists of products and the like. */
    private static final int MOST_BLOCKS = 40;

    /** More articles than these are an archive's list. */
    private static final int MOST_ARTICLES = 100;

    private static final int DEEPEST = 8;

    private LinkedData() {}

    /**
     * The article that the page is: of several the one whose address is the page's, else whose headline is, else the
     * first of the most telling type.
     */
    static Optional<JsonNode> article(Document page, Predicate<String> samePage, Predicate<String> sameHeadline) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element block : page.select("script[type~=(?i)^application/ld\\+json]").stream()
                .limit(MOST_BLOCKS)
                .toList()) {
            parse(block.data()).ifPresent(json -> gather(json, articles, 0));
        }
        Comparator<JsonNode> best = Comparator.comparing((JsonNode article) -> !addresses(article, samePage))
                .thenComparing(article ->
                        !sameHeadline.test(Blocks.line(article.path("headline").asText())))
                .thenComparing(article -> !type(article).contains("News"))
                .thenComparing(article -> !article.has("articleBody"));
        return articles.stream().min(best);
    }

    /** The text of a property: its own, or its {@code name}, {@code @value} or {@code @id} where it is an object. */
    static Optional<String> text(JsonNode node, String property) {
        JsonNode value = node.path(property);
        if (value.isArray()) {
            value = value.path(0);
        }
        if (value.isObject()) {
            value = value.hasNonNull("name")
                    ? value.path("name")
                    : value.hasNonNull("@value") ? value.path("@value") : value.path("@id");
        }
        return value.isTextual() && !value.textValue().isBlank()
                ? Optional.of(value.textValue().strip())
                : Optional.empty();
    }

    /** The names of a property's values, of which there may be one or many. */
    static List<String> names(JsonNode node, String property) {
        List<String> names = new ArrayList<>();
        JsonNode values = node.path(property);
        if (values.isArray()) {
            values.forEach(value -> name(value, names));
        } else {
            name(values, names);
        }
        return names;
    }

    static boolean isLiveBlog(JsonNode article) {
        return type(article).contains("LiveBlogPosting");
    }

    private static void name(JsonNode value, List<String> names) {
        JsonNode name = value.isObject() ? value.path("name") : value;
        if (name.isArray()) {
            name.forEach(each -> name(each, names));
        } else if (name.isTextual() && !name.textValue().isBlank()) {
            names.add(Blocks.line(name.textValue()));
        }
    }

    private static Optional<JsonNode> parse(String block) {
        try {
            return Optional.of(JSON.readTree(WRAPPING.matcher(block).replaceAll("")));
        } catch (JsonProcessingException e) {
            // A page may hold a broken block beside a sound one.
            return Optional.empty();
        }
    }

    private static void gather(JsonNode node, List<JsonNode> articles, int depth) {
        if (depth > DEEPEST || articles.size() >= MOST_ARTICLES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> gather(each, articles, depth + 1));
        } else if (node.isObject()) {
            if (isArticle(node)) {
                articles.add(node);
            }
            gather(node.path("@graph"), articles, depth + 1);
            gather(node.path("mainEntity"), articles, depth + 1);
            gather(node.path("mainEntityOfPage"), articles, depth + 1);
        }
    }

    private static boolean isArticle(JsonNode node) {
        String type = type(node);
        return (type.contains("Article") || type.contains("BlogPosting") || type.contains("Report"))
                && !type.contains("ItemList")
                && (node.has("headline") || node.has("articleBody") || node.has("datePublished") || node.has("name"));
    }

    private static String type(JsonNode node) {
        return node.path("@type").toString();
    }

    private static boolean addresses(JsonNode article, Predicate<String> samePage) {
        return List.of("url", "mainEntityOfPage", "@id").stream()
                .map(property -> text(article, property))
                .flatMap(Optional::stream)
                .anyMatch(samePage);
    }
}
