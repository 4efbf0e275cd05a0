package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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

    @Test
    void schemasAreNamedAndPrinted() {
        assertThat(line.execute("schema")).isZero();
        assertThat(out.toString().lines()).containsExactly("article-1", "enriched-1", "bookmark-1");
    }
}
