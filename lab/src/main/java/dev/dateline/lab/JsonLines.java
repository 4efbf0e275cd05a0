package dev.dateline.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Files of JSON objects, one a line, {@code .gz} or not. */
public final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUFFER = 1 << 16;

    private JsonLines() {}

    /**
     * Hands over the objects of a file, one after the other.
     *
     * @throws IOException that names the file, and the line where it isn't what it should be
     */
    public static void read(Path file, Consumer<JsonNode> each) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(file, number, line, each);
                }
            }
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file", e);
        }
    }

    private static void read(Path file, int number, String line, Consumer<JsonNode> each) throws IOException {
        try {
            each.accept(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            throw new IOException(file + ":" + number + ": not JSON: " + e.getOriginalMessage(), e);
        } catch (Missing e) {
            throw new IOException(file + ":" + number + ": no \"" + e.getMessage() + "\"", e);
        }
    }

    /** What an object handed over has under a name that it must have. */
    public static JsonNode field(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            throw new Missing(name);
        }
        return value;
    }

    private static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(String name) {
            super(name);
        }
    }
}
