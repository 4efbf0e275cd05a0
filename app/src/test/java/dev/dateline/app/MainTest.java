package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.IngestCounts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine line =
            Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @TestFactory
    Stream<DynamicTest> everyCommandExplainsItselfWithAnExample() {
        return line.getSubcommands().entrySet().stream()
                .filter(command -> !command.getKey().equals("help"))
                .map(command -> DynamicTest.dynamicTest(
                        command.getKey(), () -> assertThat(command.getValue().getUsageMessage())
                                .contains("Usage: dateline " + command.getKey())
                                .containsPattern("Examples?:")));
    }

    @Test
    void aWrongCallIsExitCode2() {
        assertThat(line.execute("annotate")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Missing required parameter: 'PATH'");
    }

    @Test
    void aTimeThatIsNoneIsRefusedByName() {
        assertThat(line.execute("annotate", "--published", "monday", "x.txt")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Invalid value for option '--published'")
                .contains("not an ISO 8601 date or date-time: \"monday\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ingest                                    | Give a PATH, or - for standard input, or --watch
            ingest --resume -                         | Standard input cannot be read again
            ingest --name a:b x.txt                   | --name wants at most 64 of the letters
            ingest --config a.yaml x.txt              | --config names all sources and says everything of them
            ingest --config a.yaml --zone Europe/Oslo | --config names all sources and says everything of them
            ingest --config a.yaml --if-absent        | --config names all sources and says everything of them
            ingest --dry-run --format cvs x.txt       | --format: no format "cvs"; there are text, json
            ingest --dry-run --map tile=a x.csv       | Invalid value for option '--map': no field "tile"
            run --once --config a.yaml                | --config names all sources and says everything of them
            """)
    void optionsThatWouldBeIgnoredAreRefused(String call, String words) {
        assertThat(line.execute(call.split(" "))).isEqualTo(2);
        assertThat(err.toString()).startsWith(words);
    }

    @Test
    void allThatIsWrongWithAConfigurationIsTold(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "sources: [{name: a, file: x}]\nsuorces: 3");

        assertThat(line.execute("ingest", "--dry-run", "--config", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(3)
                .contains("dateline: 2 settings cannot be used:")
                .anyMatch(problem -> problem.startsWith("  " + file + ":1: a source is one of files, watch"))
                .anyMatch(problem -> problem.startsWith("  " + file + ":2: \"suorces\" means nothing here"));
    }

    @Test
    void whatBecameOfItemsIsToldInNumbersThatAddUp() {
        assertThat(IngestReport.words(new IngestCounts(1, 2, 3, 4, 5, 6, 7)))
                .isEqualTo(
                        "28 read: 1 new, 2 revised, 5 unchanged, 3 withdrawn, 4 under embargo, 6 rejected, 7 failed");
        assertThat(IngestReport.words(IngestCounts.NONE)).isEqualTo("0 read: 0 new");
    }

    @Test
    void schemasAreNamedAndPrinted() {
        assertThat(line.execute("schema")).isZero();
        assertThat(out.toString().lines()).containsExactly("article-1", "enriched-1", "bookmark-1");
    }
}
