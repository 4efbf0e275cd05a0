package dev.dateline.sink.webhook;

import dev.dateline.link.Connection;
import dev.dateline.link.Settings;
import dev.dateline.sink.Destination;
import dev.dateline.sink.Origin;
import dev.dateline.sink.Place;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * An address of the user's that each article is posted to, at least once, in order for each article.
 *
 * @param address as the user named it; redirects are not followed, so nothing else is ever called
 * @param secret to sign with
 * @param timeout for one answer
 * @param filter what is posted; withdrawals always are
 */
public record WebhookPlace(URI address, Secret secret, Duration timeout, Filter filter) implements Place {
    /** Reads {@code DATELINE_WEBHOOK_*}. */
    public static WebhookPlace read(Settings settings) {
        Optional<URI> address = settings.address("DATELINE_WEBHOOK_URL");
        if (settings.text("DATELINE_WEBHOOK_URL").isEmpty()) {
            settings.problem("DATELINE_WEBHOOK_URL is missing: the http or https address to post articles to");
        }
        if (address.filter(url -> url.getUserInfo() != null).isPresent()) {
            settings.problem("DATELINE_WEBHOOK_URL holds a user or a password, which a log would show");
        }
        return new WebhookPlace(
                address.orElse(URI.create("http://localhost")),
                Secret.read(settings),
                settings.seconds("DATELINE_WEBHOOK_TIMEOUT_SECONDS", 10, 1, 60),
                Filter.read(settings));
    }

    @Override
    public String name() {
        return "webhook";
    }

    /** Without the query, where some put a key. */
    @Override
    public String where() {
        return address.getScheme() + "://" + address.getRawAuthority()
                + Optional.ofNullable(address.getRawPath()).orElse("");
    }

    /** Each may take as long as the timeout, and the group gives a member up that is silent for five minutes. */
    @Override
    public int round() {
        return (int) Math.max(4, 200 / timeout.toSeconds());
    }

    @Override
    public Destination open(Origin origin, Connection connection) {
        return new Webhook(this, origin.topic());
    }

    @Override
    public String toString() {
        return "WebhookPlace[" + where() + "]";
    }
}
