package dev.dateline.lab;

import dev.dateline.text.ArticleReader;
import dev.dateline.text.date.DateReader;
import dev.dateline.text.entity.EntityReader;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.wire.Article;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Field;
import dev.dateline.wire.Mention;
import dev.dateline.wire.Published;
import dev.dateline.wire.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures what each part of reading costs, on one thread, over articles held in memory. */
@Command(
        name = "parts",
        mixinStandardHelpOptions = true,
        description =
                "CPU seconds per 1,000 tokens and heap of tokens, dates, names, their gathering and all together, warm.")
public final class Parts implements Callable<Integer> {
    private static final double WARM_UP_SECONDS = 10;
    private static final double SECONDS = 15;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "articles as JSON Lines, .gz or not")
    private List<Path> files;

    @Override
    public Integer call() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (Path file : files) {
            read(file, articles);
        }
        List<List<FieldText>> texts = articles.stream().map(Parts::cut).toList();
        long tokens = texts.stream()
                .flatMap(List::stream)
                .mapToLong(field -> field.tokens().size())
                .sum();
        if (tokens == 0) {
            throw new IOException("no article has any text: " + files);
        }
        Published day = new Published(Optional.of("2017-11-13"), Published.From.GIVEN);
        System.out.printf(Locale.ROOT, "%,d articles, %,d tokens%n", articles.size(), tokens);
        measure("tokens and sentences", tokens, articles, () -> Parts::cut);
        measure("dates, on top", tokens, texts, () -> {
            DateReader reader = new DateReader();
            return text -> reader.read(text, day);
        });
        measure("names, on top", tokens, texts, () -> {
            EntityReader reader = new EntityReader();
            return text -> reader.read(text, Optional.empty());
        });
        EntityReader names = new EntityReader();
        List<Named> named = texts.stream().map(text -> Named.of(names, text)).toList();
        measure("of that, gathering", tokens, named, () -> article -> names.gather(article.text(), article.names()));
        measure("the whole reader", tokens, articles, () -> {
            ArticleReader reader = new ArticleReader();
            return reader::read;
        });
        return 0;
    }

    /** An article with the names that were found in it. */
    private record Named(List<FieldText> text, Map<Span, EntityType> names) {
        static Named of(EntityReader reader, List<FieldText> text) {
            return new Named(
                    text,
                    reader.read(text, Optional.empty()).stream()
                            .flatMap(entity -> entity.mentions().stream())
                            .collect(Collectors.toMap(Mention::span, Mention::type)));
        }
    }

    private static <T> void measure(String name, long tokens, List<T> input, Supplier<Consumer<T>> part) {
        double before = Cost.heap();
        Consumer<T> reader = part.get();
        Runnable pass = () -> input.forEach(reader);
        Cost.of(pass, tokens, WARM_UP_SECONDS);
        double heap = Cost.heap() - before;
        Cost cost = Cost.of(pass, tokens, SECONDS);
        double articles = input.size() * (double) cost.tokens() / tokens / cost.seconds();
        System.out.printf(
                Locale.ROOT, "%-22s %s, %,.0f articles a CPU second, heap %.1f MB%n", name, cost, articles, heap);
    }

    private static List<FieldText> cut(Article article) {
        return List.of(FieldText.of(article, Field.TITLE), FieldText.of(article, Field.BODY));
    }

    private static void read(Path file, List<Article> articles) throws IOException {
        JsonLines.read(
                file,
                article -> articles.add(Article.builder()
                        .title(article.path("title").asText(""))
                        .body(article.path("body").asText(""))
                        .language("en")
                        .build()));
    }
}
