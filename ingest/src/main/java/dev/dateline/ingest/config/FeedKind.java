package dev.dateline.ingest.config;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.feed.FeedOptions;
import dev.dateline.ingest.feed.FeedSource;
import dev.dateline.ingest.feed.Given;
import dev.dateline.ingest.feed.Opml;
import dev.dateline.ingest.web.FetchSettings;
import dev.dateline.ingest.web.WebAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code feed} and {@code sitemap}: addresses to be polled; {@code opml}: a file of such. */
final class FeedKind implements SourceKind {
    private static final long MOST_MINUTES = 7 * 24 * 60;

    private final String key;
    private final FetchSettings fetching;
    private final Given given;

    private FeedKind(String key, FetchSettings fetching, Given given) {
        this.key = key;
        this.fetching = fetching;
        this.given = given;
    }

    static FeedKind feeds(FetchSettings fetching, Given given) {
        return new FeedKind("feed", fetching, given);
    }

    static FeedKind opml(FetchSettings fetching, Given given) {
        return new FeedKind("opml", fetching, given);
    }

    static FeedKind sitemaps(FetchSettings fetching, Given given) {
        return new FeedKind("sitemap", fetching, given);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean lasting() {
        return true;
    }

    @Override
    public Optional<ArticleSource> open(Fields fields, Path folder) {
        boolean fullText = !key.equals("sitemap") && fields.flag("full-text");
        Duration interval = fields.value("every-minutes", "whole minutes, from 1 to a week's", FeedKind::minutes)
                .orElse(FeedOptions.USUAL_INTERVAL);
        List<WebAddress> feeds = key.equals("opml") ? listed(fields, folder) : named(fields);
        return feeds.isEmpty()
                ? Optional.empty()
                : Optional.of(new FeedSource(feeds, new FeedOptions(interval, false, fullText), fetching, given));
    }

    private List<WebAddress> named(Fields fields) {
        List<WebAddress> feeds = new ArrayList<>();
        List<String> texts = fields.texts(key);
        for (String text : texts) {
            WebAddress.of(text)
                    .ifPresentOrElse(
                            feeds::add, () -> fields.problem(key, "\"" + text + "\" is no address of the web"));
        }
        if (texts.isEmpty()) {
            fields.problem(key, key + " names no address");
        }
        return feeds;
    }

    private List<WebAddress> listed(Fields fields, Path folder) {
        Optional<String> file = fields.text(key);
        try {
            List<WebAddress> feeds = file.isEmpty()
                    ? List.of()
                    : Opml.read(folder.resolve(file.get())).feeds();
            if (file.isPresent() && feeds.isEmpty()) {
                fields.problem(key, file.get() + " lists no feed");
            }
            return feeds;
        } catch (IOException e) {
            fields.problem(key, file.get() + " cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static Duration minutes(String text) {
        long minutes = Long.parseLong(text);
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException();
        }
        return Duration.ofMinutes(minutes);
    }
}
