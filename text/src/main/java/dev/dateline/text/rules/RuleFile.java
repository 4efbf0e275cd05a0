package dev.dateline.text.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A rule or word-list file: UTF-8, one entry a line; blank lines and lines that begin with {@code #} say nothing to the
 * program.
 *
 * @param beside a class of the package the file lies in
 * @param name of the file
 */
public record RuleFile(Class<?> beside, String name) {
    /** The lines that hold an entry, without surrounding white space. */
    public List<String> lines() {
        return new String(bytes(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                .toList();
    }

    /** The file as it lies there. */
    public byte[] bytes() {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no file " + name + " beside " + beside.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("file " + name + " beside " + beside.getName(), e);
        }
    }
}
