package dev.dateline.lab.bench;

import java.lang.management.ManagementFactory;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The CPU time that this JVM's just-in-time compilers have used, which no management bean tells, from the JVM's own list
 * of threads. They go on for a minute after the code is warm, most of all for large programs, and never come back: what an
 * article costs is the rest.
 */
final class Compilers {
    private static final Pattern THREAD = Pattern.compile("\"C[12] CompilerThread\\d+\".*? cpu=(\\d+)[.,](\\d\\d)ms");

    private Compilers() {}

    /** In nanoseconds. */
    static long cpu() {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            String threads = (String) server.invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "threadPrint",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
            return THREAD.matcher(threads).results().mapToLong(Compilers::nanos).sum();
        } catch (JMException e) {
            throw new IllegalStateException("this JVM does not list its threads", e);
        }
    }

    private static long nanos(MatchResult thread) {
        return Long.parseLong(thread.group(1) + thread.group(2)) * 10_000;
    }
}
