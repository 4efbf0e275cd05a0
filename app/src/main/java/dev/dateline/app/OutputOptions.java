package dev.dateline.app;

import dev.dateline.app.display.ArticleView;
import dev.dateline.app.display.Terminal;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How enriched articles are written to standard output. */
final class OutputOptions {
    @ArgGroup
    private Form form;

    private static final class Form {
        @Option(names = "--json", description = "write JSON Lines; the default where output is piped")
        private boolean json;

        @Option(
                names = "--text",
                description = "write the text with names and dates marked and explained; the default on a terminal")
        private boolean text;
    }

    /** An article's bytes as they are to be written. */
    Function<EnrichedArticle, byte[]> writer() {
        return terminal()
                .<Function<EnrichedArticle, byte[]>>map(terminal -> {
                    ArticleView view = new ArticleView(terminal);
                    return enriched -> view.of(enriched).getBytes(StandardCharsets.UTF_8);
                })
                .orElse(OutputOptions::line);
    }

    private Optional<Terminal> terminal() {
        if (form != null && form.json) {
            return Optional.empty();
        }
        Optional<Terminal> terminal = Terminal.ofThisProcess();
        return form == null ? terminal : Optional.of(terminal.orElse(Terminal.PLAIN));
    }

    private static byte[] line(EnrichedArticle enriched) {
        byte[] json = Json.ENRICHED.write(enriched);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }
}
