package dev.dateline.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PipelineBenchmarkIT {
    @Test
    void measuresAndCountsThatEveryArticleCameOutOnce() {
        assertThat(new CommandLine(new PipelineBenchmark()).execute("--articles", "200", "--rounds", "1"))
                .isZero();
    }
}
