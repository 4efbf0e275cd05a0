package dev.dateline.lab.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Raw news: articles as JSON Lines, compressed. */
final class RawNews {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RawNews() {}

    /** Hands over the body of each article that has one, in order. */
    static void bodies(Path file, Consumer<String> each) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String body = JSON.readTree(line).path("body").asText("");
                if (!body.isBlank()) {
                    each.accept(body);
                }
            }
        }
    }
}
