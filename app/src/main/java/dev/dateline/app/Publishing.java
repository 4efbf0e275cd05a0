package dev.dateline.app;

import dev.dateline.ingest.IngestRun;
import dev.dateline.ingest.NamedSource;
import dev.dateline.ingest.Outlet;
import dev.dateline.link.Connection;
import dev.dateline.link.Metrics;
import dev.dateline.wire.Article;
import dev.dateline.wire.Topic;
import dev.dateline.wire.Topics;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;

/**
 * Sources on their way to the raw topic, with a person told what becomes of them.
 *
 * @param name under which bookmarks and articles under embargo are kept
 * @param resuming whether the sources go on where they stood
 * @param lasting whether a source waits for more for ever
 * @param sources side by side
 */
record Publishing(String name, boolean resuming, boolean lasting, List<NamedSource> sources) {
    /** Runs until the sources have ended, or also what waits for its time is out; what it answers is the exit code. */
    int run(
            Running running,
            Connection connection,
            Topic<Article> raw,
            Metrics metrics,
            boolean untilReleased,
            PrintWriter err) {
        Outlet outlet = running.keep(
                Outlet.open(connection, raw, Topics.BOOKMARKS, name, resuming, InstantSource.system(), metrics));
        IngestReport report = new IngestReport(err);
        IngestRun run = new IngestRun(sources, outlet, report);
        running.keep(run::stop);
        report.follow(run, untilReleased ? run::runUntilReleased : run::run);
        report.sums(run);
        run.nextRelease()
                .ifPresent(next -> report.tell("Articles are under embargo, the next until " + next
                        + ": `dateline ingest --release --name " + name + "` publishes them in time."));
        return run.counts().exitCode();
    }
}
