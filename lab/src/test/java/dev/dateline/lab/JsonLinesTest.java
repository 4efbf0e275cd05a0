package dev.dateline.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
    @TempDir
    private Path folder;

    private static List<String> docs(Path file) throws IOException {
        List<String> docs = new ArrayList<>();
        JsonLines.read(file, line -> docs.add(JsonLines.field(line, "doc").asText()));
        return docs;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void plainOrCompressedBlankLinesLeftOut() throws IOException {
        String lines = "{\"doc\":\"a\"}\n\n{\"doc\":\"b\"}";
        Path compressed = folder.resolve("c.jsonl.gz");
        try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            to.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(docs(file("a.jsonl", lines))).containsExactly("a", "b").isEqualTo(docs(compressed));
    }

    @Test
    void whatIsWrongIsToldWithItsLine() throws IOException {
        Path cut = file("cut.jsonl", "{\"doc\":\"a\"}\n\n{\"doc\"");
        assertThatThrownBy(() -> docs(cut))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(cut + ":3: not JSON: ");
        Path other = file("other.jsonl", "{\"id\":\"a\"}");
        assertThatThrownBy(() -> docs(other)).hasMessage(other + ":1: no \"doc\"");
    }

    @Test
    void aCommandTellsItInOneLine() {
        Path missing = folder.resolve("none.gold.jsonl");
        StringWriter told = new StringWriter();
        int exit =
                Lab.commandLine(new Lab()).setErr(new PrintWriter(told)).execute("score", "dates", missing.toString());
        assertThat(exit).isEqualTo(1);
        assertThat(told.toString().strip()).isEqualTo(missing + ": no such file");
    }
}
