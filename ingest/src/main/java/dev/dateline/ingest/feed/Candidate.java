package dev.dateline.ingest.feed;

import dev.dateline.ingest.web.WebAddress;
import dev.dateline.wire.Article;
import dev.dateline.wire.ArticleId;
import dev.dateline.wire.IsoTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry as an article that may be given.
 *
 * @param id a fingerprint of the article's id
 * @param content a fingerprint of what a change of is a new revision
 * @param time of this version, in seconds; {@link Seen#NO_TIME} where the feed doesn't say
 * @param link to its page
 */
record Candidate(Article article, long id, long content, long time, Optional<WebAddress> link, String where) {

    /** The entries of a feed, each once, the oldest first; what is no article is told. */
    static List<Candidate> of(Feed feed, WebAddress at, List<Refused> refused) {
        EntryArticles articles = new EntryArticles(feed, at);
        Map<Long, Candidate> candidates = new LinkedHashMap<>();
        for (Entry entry : feed.entries()) {
            String where = entry.link()
                    .map(WebAddress::toString)
                    .orElseGet(() -> at + entry.guid().map(guid -> " " + guid).orElse(""));
            try {
                Candidate candidate = of(entry, articles.article(entry), where);
                candidates.putIfAbsent(candidate.id(), candidate);
            } catch (IllegalArgumentException e) {
                refused.add(new Refused(Fingerprint.of(where + entry), where, e.getMessage()));
            }
        }
        // Feeds have the newest first; where all say their time, that decides.
        List<Candidate> ordered = new ArrayList<>(candidates.values());
        Collections.reverse(ordered);
        if (ordered.stream().allMatch(candidate -> candidate.time() != Seen.NO_TIME)) {
            ordered.sort(Comparator.comparingLong(Candidate::time));
        }
        return ordered;
    }

    /** An entry that can be no article. */
    record Refused(long id, String where, String why) {}

    private static Candidate of(Entry entry, Article article, String where) {
        String content = String.join(
                "\n",
                article.title().orElse(""),
                article.body().orElse(""),
                article.published().map(IsoTime::text).orElse(""),
                String.join(", ", article.authors()));
        long time = entry.updated().or(entry::published).map(Candidate::seconds).orElse(Seen.NO_TIME);
        return new Candidate(
                article, Fingerprint.of(ArticleId.of(article)), Fingerprint.of(content), time, entry.link(), where);
    }

    private static long seconds(IsoTime time) {
        Instant instant = time.instant()
                .orElseGet(() -> time.day().atStartOfDay(ZoneOffset.UTC).toInstant());
        return Math.max(Seen.NO_TIME, instant.getEpochSecond());
    }
}
