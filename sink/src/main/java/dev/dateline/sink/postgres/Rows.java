package dev.dateline.sink.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.sink.Delivery;
import dev.dateline.wire.Article;
import dev.dateline.wire.Dateline;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Entity;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Mention;
import dev.dateline.wire.Provenance;
import dev.dateline.wire.Source;
import dev.dateline.wire.Timex;
import java.util.Locale;
import java.util.Optional;

/** An article's rows, table by table, as COPY reads them. */
record Rows(Delivery delivery, String article, String entities, String mentions, String dates) {
    static Rows of(Delivery delivery, EnrichedArticle enriched, int partition) {
        String id = delivery.id();
        CopyLines entities = new CopyLines();
        CopyLines mentions = new CopyLines();
        for (Entity entity : enriched.entities()) {
            add(entities, id, entity);
            entity.mentions().forEach(mention -> add(mentions, id, entity.id(), mention));
        }
        CopyLines dates = new CopyLines();
        enriched.dates().forEach(date -> add(dates, id, date));
        return new Rows(
                delivery,
                article(delivery, enriched, partition),
                entities.toString(),
                mentions.toString(),
                dates.toString());
    }

    private static String article(Delivery delivery, EnrichedArticle enriched, int partition) {
        Article article = enriched.article();
        Provenance provenance = enriched.provenance();
        return new CopyLines()
                .add(delivery.id())
                .add(article.title())
                .add(article.body())
                .add(article.url())
                .add(article.source().flatMap(Source::name))
                .add(article.source().flatMap(Source::uri))
                .add(article.authors())
                .add(enriched.language().value())
                .add(enriched.published().value())
                .add(word(enriched.published().from()))
                .add(enriched.published().day())
                .add(article.published().flatMap(IsoTime::instant))
                .add(article.received().flatMap(IsoTime::instant))
                .add(enriched.dateline().flatMap(Dateline::place))
                .add(enriched.dateline().flatMap(Dateline::agency))
                .add(article.rights())
                .add(
                        article.revision().isPresent()
                                ? Optional.of(article.revision().getAsLong())
                                : Optional.empty())
                .add(article.extra().map(Rows::withoutNul))
                .add(provenance.version())
                .add(provenance.rules())
                .add(provenance.model())
                .add(provenance.aliases())
                .add(partition)
                .add(delivery.offset())
                .end()
                .toString();
    }

    private static void add(CopyLines entities, String article, Entity entity) {
        entities.add(article)
                .add(entity.id())
                .add(entity.key())
                .add(entity.type())
                .add(entity.name())
                .add(entity.aliases())
                .add(entity.role())
                .add(entity.uri())
                .end();
    }

    private static void add(CopyLines mentions, String article, String entity, Mention mention) {
        mentions.add(article)
                .add(entity)
                .add(word(mention.in()))
                .add(mention.start())
                .add(mention.end())
                .add(mention.text())
                .add(mention.type())
                .add(word(mention.how()))
                .end();
    }

    private static void add(CopyLines dates, String article, Timex date) {
        dates.add(article)
                .add(date.id())
                .add(word(date.in()))
                .add(date.start())
                .add(date.end())
                .add(date.text())
                .add(date.type())
                .add(date.value())
                .add(date.mod())
                .add(date.edtf())
                .add(date.from())
                .add(date.to())
                .add(date.instant())
                .add(date.range())
                .add(word(date.relation()))
                .add(date.anchor())
                .add(date.rule())
                .end();
    }

    /** The word of the contract's JSON. */
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** jsonb refuses the escape of U+0000 as text refuses the character. */
    private static JsonNode withoutNul(JsonNode node) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(node.textValue().replace('\0', '\uFFFD'));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(field -> copy.set(field.getKey().replace('\0', '\uFFFD'), withoutNul(field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(withoutNul(element)));
            return copy;
        }
        return node;
    }
}
