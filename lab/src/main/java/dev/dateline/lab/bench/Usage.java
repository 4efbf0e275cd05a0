package dev.dateline.lab.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;

/** What had been used at one moment, in nanoseconds: the clock, this process's CPU time less its compilers', the broker's. */
record Usage(long time, long client, long broker) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Usage now(BrokerProcess broker) {
        Duration cpu = broker.cpu();
        return new Usage(System.nanoTime(), SYSTEM.getProcessCpuTime() - Compilers.cpu(), cpu.toNanos());
    }

    /** What a number of articles took since an earlier moment. */
    Cost since(Usage start, int articles) {
        return new Cost(
                articles / seconds(time - start.time),
                seconds(client - start.client) * 1_000 / articles,
                seconds(broker - start.broker) * 1_000 / articles);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    /** Megabytes of heap that are still in use after a collection. */
    static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** Megabytes of heap at the most since {@link #forgetPeak()}, garbage included. */
    static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    static void forgetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /**
     * What articles cost.
     *
     * @param rate articles a second
     * @param client CPU seconds of this process for 1,000 articles, the just-in-time compilers left out
     * @param broker CPU seconds of the broker for 1,000 articles
     */
    record Cost(double rate, double client, double broker) {}
}
