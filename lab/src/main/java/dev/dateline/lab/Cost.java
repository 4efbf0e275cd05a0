package dev.dateline.lab;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What reading costs when the virtual machine is warm: CPU time of the whole process, so that collecting garbage counts.
 *
 * @param tokens read, counted as Dateline cuts them
 * @param seconds of CPU time
 */
public record Cost(long tokens, double seconds) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /**
     * Repeats a pass over a text until the CPU time given has gone, once at least.
     *
     * @param tokens that a pass reads
     * @param leastSeconds of CPU time
     */
    public static Cost of(Runnable pass, long tokens, double leastSeconds) {
        long read = 0;
        long start = SYSTEM.getProcessCpuTime();
        double seconds;
        do {
            pass.run();
            read += tokens;
            seconds = (SYSTEM.getProcessCpuTime() - start) / 1e9;
        } while (seconds < leastSeconds);
        return new Cost(read, seconds);
    }

    /** CPU seconds for 1,000 tokens. */
    public double perThousand() {
        return seconds * 1_000 / tokens;
    }

    /** Megabytes of heap that are still in use after a collection. */
    public static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6f CPU s per 1,000 tokens", perThousand());
    }
}
