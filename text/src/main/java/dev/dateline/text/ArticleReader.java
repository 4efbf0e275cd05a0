package dev.dateline.text;

import dev.dateline.text.date.DateReader;
import dev.dateline.text.date.FigureOrder;
import dev.dateline.text.dateline.DatelineReader;
import dev.dateline.text.dateline.FoundDateline;
import dev.dateline.text.dateline.PublicationDay;
import dev.dateline.text.entity.EntityReader;
import dev.dateline.text.language.LanguageReader;
import dev.dateline.text.name.Aliases;
import dev.dateline.text.rules.RuleFile;
import dev.dateline.text.rules.Rules;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.Article;
import dev.dateline.wire.ArticleId;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Field;
import dev.dateline.wire.Language;
import dev.dateline.wire.Provenance;
import dev.dateline.wire.Span;
import dev.dateline.wire.Timex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads articles: who and what they are about, and when. Building one is costly and reading is cheap: build it once and
 * share it between all threads.
 */
public final class ArticleReader {
    /** Every rule and word-list file that reading depends on. */
    static final List<RuleFile> RULES = Stream.of(
                    Tokens.RULES,
                    Sentences.RULES,
                    LanguageReader.RULES,
                    DatelineReader.RULES,
                    EntityReader.RULES,
                    DateReader.RULES)
            .flatMap(List::stream)
            .toList();

    private final LanguageReader languages = new LanguageReader();
    private final DatelineReader datelines = new DatelineReader();
    private final EntityReader entities;
    private final DateReader dates = new DateReader();
    private final Provenance provenance;

    /** With the shipped names alone. */
    public ArticleReader() {
        this(Aliases.NONE);
    }

    /** @param aliases a user's names, applied exactly */
    public ArticleReader(Aliases aliases) {
        entities = new EntityReader(aliases);
        String version =
                new RuleFile(ArticleReader.class, "version.txt").lines().get(0);
        provenance = new Provenance(
                version, Optional.of(Rules.hash(RULES)), Optional.of(Rules.hash(EntityReader.MODELS)), aliases.hash());
    }

    /** What has read an article: the same article and provenance give the same bytes. */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * What the article says, beside the article. A text that is not English passes through without dateline, dates and
     * entities.
     *
     * @throws IllegalArgumentException when the text is longer than {@link Article#MAX_CODE_POINTS}
     */
    public EnrichedArticle read(Article article) {
        int length = article.codePoints();
        if (length > Article.MAX_CODE_POINTS) {
            throw new IllegalArgumentException(
                    "the text has " + length + " code points, more than " + Article.MAX_CODE_POINTS);
        }
        Article identified = article.id().isPresent() ? article : article.withId(ArticleId.of(article));
        List<FieldText> fields = List.of(FieldText.of(article, Field.TITLE), FieldText.of(article, Field.BODY));
        FieldText body = fields.get(1);
        List<Span> sentences = new ArrayList<>();
        fields.forEach(field -> sentences.addAll(field.sentences().spans(field.in())));

        Language language =
                languages.read(article, fields.stream().map(FieldText::tokens).toList());
        boolean readable = LanguageReader.readable(language);
        Optional<FoundDateline> found = readable ? datelines.read(body.tokens()) : Optional.empty();
        PublicationDay publication = PublicationDay.of(article, Field.BODY, found);
        List<Entity> named = readable ? entities.read(fields, found) : List.of();
        List<Timex> when =
                readable ? dates.read(fields, publication, FigureOrder.of(article), people(named)) : List.of();
        return new EnrichedArticle(
                EnrichedArticle.SCHEMA,
                identified,
                publication.published(),
                language,
                publication.dateline(),
                sentences,
                named,
                when,
                provenance);
    }

    private static List<Span> people(List<Entity> named) {
        return named.stream()
                .flatMap(entity -> entity.mentions().stream())
                .filter(mention -> mention.type() == EntityType.PERSON)
                .map(mention -> new Span(mention.in(), mention.start(), mention.end()))
                .toList();
    }
}
