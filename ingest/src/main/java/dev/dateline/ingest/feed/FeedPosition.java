package dev.dateline.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.ingest.web.Validators;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the reading of a feed stands, as it is kept in a bookmark.
 *
 * @param validators of the document whose entries are all given; none while some are not
 * @param seen see {@link Seen#bytes}
 * @param pages see {@link Seen#pageBytes}
 * @param forgotten see {@link Seen#forgotten}
 */
record FeedPosition(Validators validators, byte[] seen, byte[] pages, long forgotten) {
    static final FeedPosition START = new FeedPosition(Validators.NONE, new byte[0], new byte[0], Seen.NO_TIME);

    private static final ObjectMapper JSON = new ObjectMapper();

    static FeedPosition of(Validators validators, Seen seen) {
        return new FeedPosition(validators, seen.bytes(), seen.pageBytes(), seen.forgotten());
    }

    /** What was kept; the start where it is nothing that we wrote. */
    static FeedPosition read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return new FeedPosition(
                    new Validators(field(json, "etag"), field(json, "modified")),
                    Base64.getDecoder().decode(json.path("seen").asText()),
                    Base64.getDecoder().decode(json.path("pages").asText()),
                    json.path("forgotten").asLong());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return START;
        }
    }

    Seen entries() {
        return new Seen(seen, pages, forgotten);
    }

    String text() {
        ObjectNode json = JSON.createObjectNode();
        validators.etag().ifPresent(etag -> json.put("etag", etag));
        validators.modified().ifPresent(modified -> json.put("modified", modified));
        json.put("seen", Base64.getEncoder().withoutPadding().encodeToString(seen));
        if (pages.length > 0) {
            json.put("pages", Base64.getEncoder().withoutPadding().encodeToString(pages));
        }
        if (forgotten != Seen.NO_TIME) {
            json.put("forgotten", forgotten);
        }
        return json.toString();
    }

    private static Optional<String> field(JsonNode json, String name) {
        return Optional.ofNullable(json.path(name).textValue());
    }
}
