package dev.dateline.ingest.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.ingest.web.WebAddress;
import dev.dateline.wire.Article;
import dev.dateline.wire.ArticleId;
import dev.dateline.wire.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes articles of a feed's entries. An article is known by its page's address, so that it is the same one in every feed; where
 * entries have none, or share one, by what the feed knows it by.
 */
final class EntryArticles {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /** Ids that are the same wherever they are seen; any other might be another feed's too. */
    private static final Pattern WORLDWIDE = Pattern.compile("(?i)(tag|urn|https?|doi|ark):.+");

    private static final int MOST_CATEGORIES = 50;
    private static final int LONGEST = 1_000;

    private final Feed feed;
    private final WebAddress at;
    private final Set<String> shared;

    EntryArticles(Feed feed, WebAddress at) {
        this.feed = feed;
        this.at = at;
        shared = shared(feed);
    }

    /** @throws IllegalArgumentException where the entry holds what no article may */
    Article article(Entry entry) {
        Article.Builder article = Article.builder()
                .title(entry.title().orElse(null))
                .body(entry.text().orElse(null))
                .url(entry.link().map(WebAddress::toString).orElse(null))
                .source(new Source(feed.title(), Optional.of(at.toString())))
                .authors(entry.authors())
                .language(entry.language()
                        .or(feed::language)
                        .map(tag -> tag.replace('_', '-'))
                        .filter(tag -> LANGUAGE.matcher(tag).matches())
                        .orElse(null))
                .published(entry.published().orElse(null))
                .rights(entry.rights().or(feed::rights).orElse(null))
                .extra(extra(entry));
        return article.id(id(entry).orElse(null)).build();
    }

    /** Empty where the page's address says it. */
    private Optional<String> id(Entry entry) {
        if (entry.link().filter(link -> !shared.contains(canonical(link))).isPresent()) {
            return Optional.empty();
        }
        Optional<String> guid = entry.guid().map(id -> WORLDWIDE.matcher(id).matches() ? id : at + "\n" + id);
        return guid.or(() -> entry.title().map(title -> at + "\n" + title)).map(id -> "feed:" + Fingerprint.hex(id));
    }

    private static ObjectNode extra(Entry entry) {
        ObjectNode extra = JsonNodeFactory.instance.objectNode();
        entry.guid().filter(EntryArticles::fits).ifPresent(guid -> extra.put("guid", guid));
        entry.updated().ifPresent(updated -> extra.put("updated", updated.text()));
        if (!entry.categories().isEmpty()) {
            ArrayNode categories = extra.putArray("categories");
            entry.categories().stream()
                    .filter(category -> category.length() <= 100)
                    .limit(MOST_CATEGORIES)
                    .forEach(categories::add);
        }
        return extra.isEmpty() ? null : extra;
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST;
    }

    /** Links that several entries have, or that lead to the site itself: they name no article. */
    private static Set<String> shared(Feed feed) {
        Map<String, Set<String>> guids = new HashMap<>();
        feed.entries().forEach(entry -> entry.link()
                .ifPresent(link -> guids.computeIfAbsent(canonical(link), any -> new HashSet<>())
                        .add(entry.guid().or(entry::title).orElse(""))));
        Set<String> shared = new HashSet<>();
        guids.forEach((link, ids) -> {
            if (ids.size() > 1) {
                shared.add(link);
            }
        });
        feed.site().ifPresent(site -> shared.add(canonical(site)));
        return shared;
    }

    private static String canonical(WebAddress link) {
        return ArticleId.canonical(link.toString());
    }
}
