package dev.dateline.sink.ninjs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.sink.Delivery;
import dev.dateline.wire.Article;
import dev.dateline.wire.Dateline;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Json;
import dev.dateline.wire.MalformedRecordException;
import dev.dateline.wire.Span;
import dev.dateline.wire.Timex;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * An enriched article as a news item of IPTC ninjs 3.1: what that standard has a place for, nothing of our own. Each date
 * that has days is an associated item of type {@code event} with its expected dates.
 */
final class Ninjs {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PLAIN = "text/plain";
    private static final Map<EntityType, String> PLACES_OF_NAMES = Map.of(
            EntityType.PERSON, "people",
            EntityType.ORGANIZATION, "organisations",
            EntityType.LOCATION, "places",
            EntityType.MISC, "objects");

    private Ninjs() {}

    /** One JSON object without line breaks; a withdrawal is an item that is canceled. */
    static byte[] of(Delivery delivery) throws MalformedRecordException {
        ObjectNode item = JSON.createObjectNode();
        item.put("uri", uri(delivery.id()));
        item.putObject("standard")
                .put("name", "ninjs")
                .put("version", "3.1")
                .put("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
        if (delivery.json().isEmpty()) {
            item.put("pubStatus", "canceled");
        } else {
            add(item, Json.ENRICHED.read(delivery.json().get()), delivery.id());
        }
        try {
            return JSON.writeValueAsBytes(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }

    /** A name that a withdrawal, which has nothing but the id, can give too. */
    private static String uri(String id) {
        return "urn:x-dateline:article:"
                + URLEncoder.encode(id, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }

    private static void add(ObjectNode item, EnrichedArticle enriched, String id) {
        Article article = enriched.article();
        item.put("type", "text").put("representationType", "full").put("pubStatus", "usable");
        article.published().flatMap(IsoTime::instant).ifPresent(time -> item.put("versionCreated", time.toString()));
        article.revision().ifPresent(revision -> item.put("version", Long.toString(revision)));
        enriched.language().value().ifPresent(tag -> item.put("language", tag));
        if (!article.authors().isEmpty()) {
            item.put("by", String.join(", ", article.authors()));
        }
        article.rights().ifPresent(rights -> item.put("usageTerms", rights));
        enriched.dateline().flatMap(Dateline::place).ifPresent(place -> item.put("located", place));
        article.title().ifPresent(title -> text(item.putArray("headlines"), title));
        article.body().ifPresent(body -> text(item.putArray("bodies"), body));
        sources(item, enriched);
        ArrayNode altIds = item.putArray("altIds");
        altIds.addObject().put("role", "dateline").put("value", id);
        article.url().ifPresent(url -> altIds.addObject().put("role", "url").put("value", url));
        enriched.entities().forEach(entity -> name(item, entity));
        for (Timex date : enriched.dates()) {
            if (date.from().isPresent()) {
                event(item.withArray("associations"), enriched, date, uri(id));
            }
        }
    }

    private static void text(ArrayNode texts, String value) {
        texts.addObject().put("contentType", PLAIN).put("value", value);
    }

    private static void sources(ObjectNode item, EnrichedArticle enriched) {
        enriched.article().source().ifPresent(source -> {
            ObjectNode info = item.withArray("infoSources").addObject();
            source.name().ifPresent(name -> info.put("name", name));
            source.uri().ifPresent(uri -> link(info, uri));
        });
        enriched.dateline()
                .flatMap(Dateline::agency)
                .ifPresent(agency -> item.withArray("infoSources").addObject().put("name", agency));
    }

    private static void name(ObjectNode item, Entity entity) {
        ObjectNode name = item.withArray(PLACES_OF_NAMES.get(entity.type())).addObject();
        name.put("name", entity.name());
        if (entity.uri().isPresent()) {
            link(name, entity.uri().get());
        } else {
            name.put("literal", entity.key());
        }
    }

    /** A text from outside is a {@code uri} only where it is one. */
    private static void link(ObjectNode thing, String text) {
        boolean absolute;
        try {
            URI uri = new URI(text);
            absolute = uri.isAbsolute() && uri.toASCIIString().equals(text);
        } catch (URISyntaxException e) {
            absolute = false;
        }
        thing.put(absolute ? "uri" : "literal", text);
    }

    private static void event(ArrayNode associations, EnrichedArticle enriched, Timex date, String uri) {
        LocalDate first = date.from().orElseThrow();
        LocalDate next = date.to().orElseThrow();
        ObjectNode event = associations.addObject();
        event.put("name", date.text()).put("uri", uri + ":" + date.id()).put("type", "event");
        sentence(enriched, date).ifPresent(words -> text(event.putArray("descriptions"), words));
        event.putObject("eventDetails")
                .putObject("dates")
                .put("expectedStartDate", truncated(first, first, next))
                .put("expectedEndDate", truncated(next.minusDays(1), first, next));
    }

    /** A year or a month where the days are all of one, as the standard writes what is not known to the day. */
    private static String truncated(LocalDate day, LocalDate first, LocalDate next) {
        if (first.getDayOfYear() == 1 && next.equals(first.plusYears(1))) {
            return day.toString().substring(0, 4);
        }
        return first.getDayOfMonth() == 1 && next.equals(first.plusMonths(1))
                ? day.toString().substring(0, 7)
                : day.toString();
    }

    private static Optional<String> sentence(EnrichedArticle enriched, Timex date) {
        return enriched.sentences().stream()
                .filter(span -> span.in() == date.in() && span.start() <= date.start() && date.end() <= span.end())
                .findFirst()
                .filter(span -> fits(span, enriched.article()))
                .map(span -> span.of(enriched.article().text(span.in())));
    }

    /** Anyone may write to the topic, also spans that lie beyond the text. */
    private static boolean fits(Span span, Article article) {
        String text = article.text(span.in());
        return span.end() <= text.codePointCount(0, text.length());
    }
}
