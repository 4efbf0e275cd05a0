package dev.dateline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any valid records of the contract, for property tests of this module and of others. */
public final class Records {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Records() {}

    /** Any article with something to read in it. */
    public static Arbitrary<Article> articles() {
        return Builders.withBuilder(Article::builder)
                .use(word().injectNull(0.3))
                .in(Article.Builder::id)
                .use(text(40).injectNull(0.3))
                .in(Article.Builder::title)
                .use(text(200).map(text -> text + "x"))
                .in(Article.Builder::body)
                .use(text(30).injectNull(0.5))
                .in(Article.Builder::url)
                .use(sources().injectNull(0.5))
                .in(Article.Builder::source)
                .use(text(10).list().ofMaxSize(3))
                .in(Article.Builder::authors)
                .use(Arbitraries.of("en", "en-GB", "zh-Hant-TW").injectNull(0.5))
                .in(Article.Builder::language)
                .use(times().injectNull(0.3))
                .in((builder, time) -> builder.published(time))
                .use(times().injectNull(0.5))
                .in(Article.Builder::received)
                .use(text(10).injectNull(0.5))
                .in(Article.Builder::rights)
                .use(Arbitraries.longs().injectNull(0.5))
                .in((builder, revision) -> revision == null ? builder : builder.revision(revision))
                .use(extras().injectNull(0.3))
                .in(Article.Builder::extra)
                .build(Article.Builder::build);
    }

    /** Any enriched article; its spans are not those of its text. */
    public static Arbitrary<EnrichedArticle> enriched() {
        return Combinators.combine(
                        Combinators.combine(articles(), word()).as(Article::withId),
                        published(),
                        languages(),
                        datelines().optional(),
                        spans().list().ofMaxSize(4),
                        entities().list().ofMaxSize(3),
                        dates().list().ofMaxSize(3),
                        provenances())
                .as((article, published, language, dateline, sentences, entities, dates, provenance) ->
                        new EnrichedArticle(
                                EnrichedArticle.SCHEMA,
                                article,
                                published,
                                language,
                                dateline,
                                sentences,
                                entities,
                                dates,
                                provenance));
    }

    /** Whole characters of every plane, control characters among them. */
    static Arbitrary<String> text(int longest) {
        return Arbitraries.frequencyOf(
                        Tuple.of(10, Arbitraries.integers().between(' ', '~')),
                        Tuple.of(3, Arbitraries.integers().between(0, 0xD7FF)),
                        Tuple.of(2, Arbitraries.integers().between(0xE000, 0xFFFF)),
                        Tuple.of(3, Arbitraries.integers().between(0x1F300, 0x1FAFF)),
                        Tuple.of(2, Arbitraries.integers().between(0x10000, 0x10FFFF)))
                .list()
                .ofMaxSize(longest)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    private static Arbitrary<String> word() {
        return text(12).map(text -> "w" + text);
    }

    private static Arbitrary<Source> sources() {
        return Combinators.combine(text(10).optional(), text(10).optional()).as(Source::new);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 30).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<IsoTime> times() {
        return Combinators.combine(
                        days(),
                        Arbitraries.of("", "T09:30Z", "T23:59:59", "T00:00:00.5-05:00", "T12:00+0530", "T12:00+01"))
                .as((day, time) -> IsoTime.of(day + time));
    }

    private static Arbitrary<ObjectNode> extras() {
        return object(2).map(node -> {
            try {
                // As reading gives it: which node holds a number is the reader's choice.
                String json = "{\"extra\":" + node + "}";
                return Json.ARTICLE
                        .read(json.getBytes(StandardCharsets.UTF_8))
                        .extra()
                        .orElseThrow();
            } catch (MalformedRecordException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Arbitrary<ObjectNode> object(int depth) {
        return Arbitraries.maps(text(8), value(depth)).ofMaxSize(4).map(fields -> {
            ObjectNode object = NODES.objectNode();
            for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
                object.set(field.getKey(), field.getValue());
            }
            return object;
        });
    }

    private static Arbitrary<JsonNode> value(int depth) {
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(
                text(10).map(NODES::textNode),
                Arbitraries.of(
                                "0",
                                "-0",
                                "-0.0",
                                "2.50",
                                "1e5",
                                "1E+400",
                                "0.0000001",
                                "1e99999999999",
                                "-9223372036854775808")
                        .map(number -> NODES.rawValueNode(new RawValue(number))),
                Arbitraries.bigIntegers().map(number -> NODES.rawValueNode(new RawValue(number.toString()))),
                Arbitraries.bigDecimals().map(number -> NODES.rawValueNode(new RawValue(number.toString()))),
                Arbitraries.of(NODES.booleanNode(true), NODES.booleanNode(false), NODES.nullNode()));
        return depth == 0
                ? leaf
                : Arbitraries.oneOf(
                        leaf,
                        object(depth - 1).map(JsonNode.class::cast),
                        value(depth - 1).list().ofMaxSize(3).map(values -> NODES.arrayNode()
                                .addAll(values)));
    }

    private static Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.of(Field.class),
                        Arbitraries.integers().between(0, 200_000),
                        Arbitraries.integers().between(0, 5_000))
                .as((in, start, length) -> new Span(in, start, start + length));
    }

    private static Arbitrary<Published> published() {
        return Arbitraries.oneOf(
                Arbitraries.just(Published.unknown()),
                Arbitraries.just(new Published(Optional.of("XXXX-11-13"), Published.From.DATELINE)),
                Combinators.combine(times(), Arbitraries.of(Published.From.GIVEN, Published.From.URL))
                        .as((time, from) -> new Published(Optional.of(time.text()), from)));
    }

    private static Arbitrary<Language> languages() {
        return Arbitraries.of(
                Language.unknown(),
                new Language(Optional.of("en"), Language.From.DETECTED),
                new Language(Optional.of("de-AT"), Language.From.GIVEN));
    }

    private static Arbitrary<Dateline> datelines() {
        return Combinators.combine(
                        spans(),
                        word().optional(),
                        word().optional(),
                        Arbitraries.of("2017-11-13", "XXXX-11-13").optional())
                .as((span, place, agency, date) ->
                        new Dateline(span.in(), span.start(), span.end(), place, agency, date));
    }

    private static Arbitrary<Entity> entities() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 99).map(i -> "e" + i),
                        Arbitraries.of(EntityType.class),
                        word(),
                        word().list().ofMaxSize(2),
                        word().optional(),
                        Arbitraries.of("http://www.wikidata.org/entity/Q159").optional(),
                        mentions().list().ofMinSize(1).ofMaxSize(3))
                .as((id, type, name, aliases, role, uri, mentions) ->
                        new Entity(id, uri.orElse(type + ":" + name), type, name, aliases, role, uri, mentions));
    }

    private static Arbitrary<Mention> mentions() {
        return Combinators.combine(spans(), word(), Arbitraries.of(EntityType.class), Arbitraries.of(Mention.How.class))
                .as((span, text, type, how) -> new Mention(span.in(), span.start(), span.end(), text, type, how));
    }

    private static Arbitrary<Timex> dates() {
        Arbitrary<Optional<LocalDate>> day = days().optional();
        return Combinators.combine(
                        spans(),
                        word(),
                        Arbitraries.of(Timex.Type.class),
                        Arbitraries.of(Timex.Mod.class).optional(),
                        day,
                        Arbitraries.longs()
                                .between(0, 4_000_000_000L)
                                .map(Instant::ofEpochSecond)
                                .optional(),
                        Arbitraries.of(Timex.Relation.class),
                        Arbitraries.of("published", "dateline", "none", "d1"))
                .as((span, text, type, mod, from, instant, relation, anchor) -> new Timex(
                        "d1",
                        span.in(),
                        span.start(),
                        span.end(),
                        text,
                        type,
                        text,
                        mod,
                        from.map(LocalDate::toString),
                        from,
                        from.map(first -> first.plusDays(1)),
                        from.isPresent() ? instant : Optional.empty(),
                        from.map(first -> "r1"),
                        relation,
                        anchor,
                        "weekday"));
    }

    private static Arbitrary<Provenance> provenances() {
        Arbitrary<Optional<String>> hash = Arbitraries.of("3fa9c1d2e4b5").optional();
        return Combinators.combine(hash, hash, hash)
                .as((rules, model, aliases) -> new Provenance("0.1.0", rules, model, aliases));
    }
}
