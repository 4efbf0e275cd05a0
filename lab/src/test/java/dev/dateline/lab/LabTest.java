package dev.dateline.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LabTest {
    @Test
    void eachCommandHasANameOfItsOwnAndSaysWhatItIs() {
        assertThat(new CommandLine(new Lab()).getSubcommands())
                .containsOnlyKeys(
                        "bench", "archive", "parts", "score", "errors", "warc", "feeds", "glean", "train", "jmh")
                .allSatisfy(
                        (name, command) -> assertThat(command.getUsageMessage()).contains("Usage: lab " + name));
    }
}
