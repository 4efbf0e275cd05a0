package dev.dateline.lab.train;

import dev.dateline.lab.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Raw news: articles as JSON Lines. */
final class RawNews {
    private RawNews() {}

    /** Hands over the body of each article that has one, in order. */
    static void bodies(Path file, Consumer<String> each) throws IOException {
        JsonLines.read(file, article -> {
            String body = article.path("body").asText("");
            if (!body.isBlank()) {
                each.accept(body);
            }
        });
    }
}
