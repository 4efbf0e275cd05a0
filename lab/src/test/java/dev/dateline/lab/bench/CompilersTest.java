package dev.dateline.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class CompilersTest {
    @Test
    void havingCompiledTheseTestsTheyHaveUsedAPartOfTheProcessesTime() {
        long before = Compilers.cpu();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        assertThat(before).isPositive();
        assertThat(Compilers.cpu()).isBetween(before, system.getProcessCpuTime());
    }
}
