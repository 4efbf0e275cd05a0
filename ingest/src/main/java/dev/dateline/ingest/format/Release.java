package dev.dateline.ingest.format;

import dev.dateline.ingest.Item;
import dev.dateline.wire.Article;
import dev.dateline.wire.IsoTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an agency lets be done with an item.
 *
 * @param status as the agency writes it, also as a qcode: {@code stat:usable}; empty: usable
 * @param embargo until when nobody may see it, as written; present and blank: until further notice
 */
public record Release(Optional<String> status, Optional<String> embargo) {
    private static final Set<String> TAKEN_BACK =
            Set.of("canceled", "cancelled", "withheld", "killed", "kill", "deleted", "hold");
    private static final Set<String> FREE =
            Set.of("usable", "embargoed", "advisory", "correction", "update", "updated", "corrected", "");

    /**
     * The item that an article is under this release. What is canceled or withheld is withdrawn: nobody may see a
     * version of it that came before. What is said in words that nobody knows is not published.
     */
    public Item item(Article article, String where) {
        String state = status.map(Release::state).orElse("");
        boolean held = embargo.isPresent() && embargo.get().isBlank();
        if (TAKEN_BACK.contains(state) || held) {
            return article.id()
                    .<Item>map(id -> new Item.Withdrawn(id, where))
                    .orElseGet(() -> new Item.Broken(where, "it is withdrawn, and does not say what it is"));
        }
        if (!FREE.contains(state)) {
            return new Item.Broken(where, "its status is unknown, so it is not published: " + shown(state));
        }
        if (embargo.isEmpty()) {
            return new Item.Found(article, where);
        }
        return Times.read(embargo.get())
                .<Item>map(until -> embargoed(article, until, where))
                .orElseGet(() -> new Item.Broken(
                        where, "its embargo is no time, so it is not published: " + shown(embargo.get())));
    }

    private static Item embargoed(Article article, IsoTime until, String where) {
        Instant end = until.instant().orElseGet(() -> everywhere(until));
        Optional<Instant> published = article.published().flatMap(IsoTime::instant);
        if (published.filter(time -> !time.isBefore(end)).isPresent()) {
            return new Item.Found(article, where);
        }
        // Its readers see it at the end of the embargo, and "today" in it means that day.
        boolean earlier = article.published()
                .map(time -> published.isPresent() || time.day().isBefore(until.day()))
                .orElse(true);
        return new Item.Embargoed(earlier ? article.toBuilder().published(until).build() : article, end, where);
    }

    /** When a time without a zone has come everywhere on earth; of a day, its end. */
    private static Instant everywhere(IsoTime until) {
        LocalDateTime time = until.text().length() > 10
                ? LocalDateTime.parse(until.text())
                : until.day().plusDays(1).atStartOfDay();
        return time.toInstant(ZoneOffset.ofHours(-12));
    }

    private static String state(String status) {
        String code = status.strip().toLowerCase(Locale.ROOT);
        return code.substring(code.lastIndexOf(':') + 1);
    }

    private static String shown(String text) {
        return '"' + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + '"';
    }
}
