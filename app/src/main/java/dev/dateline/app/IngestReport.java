package dev.dateline.app;

import dev.dateline.app.display.Visible;
import dev.dateline.ingest.IngestCounts;
import dev.dateline.ingest.IngestListener;
import dev.dateline.ingest.IngestProgress;
import dev.dateline.ingest.IngestRun;
import dev.dateline.ingest.Item;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells a person on standard error what became of each item that is not published, how far a run is, and its sums. */
class IngestReport implements IngestListener {
    /** Set by the launcher where standard error is a terminal: only there may a line be written over. */
    private static final boolean TERMINAL = Boolean.getBoolean("dateline.progress");

    private static final long BETWEEN_MILLIS = 500;

    /** Sources in the line of progress, which a terminal shows whole. */
    private static final int SHOWN = 5;

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;

    IngestReport(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void broken(Item.Broken broken) {
        tell(broken.where() + ": " + broken.why());
    }

    @Override
    public void skipped(Item.Skipped skipped) {
        tell(skipped.where() + ": " + skipped.why());
    }

    @Override
    public void held(Item.Embargoed embargoed) {
        tell(embargoed.where() + ": under embargo, kept until " + embargoed.until());
    }

    void tell(String line) {
        synchronized (err) {
            err.println((TERMINAL ? CLEAR_LINE : "") + Visible.line(line));
        }
    }

    /** Runs to the end, with a line of progress on a terminal. */
    IngestCounts follow(IngestRun run, Supplier<IngestCounts> running) {
        if (!TERMINAL) {
            return running.get();
        }
        Thread progress = new Thread(() -> show(run), "dateline-progress");
        progress.setDaemon(true);
        progress.start();
        try {
            return running.get();
        } finally {
            progress.interrupt();
            synchronized (err) {
                err.print(CLEAR_LINE);
                err.flush();
            }
        }
    }

    /** Tells what was read and what became of it, of each source where there are several. */
    void sums(IngestRun run) {
        Map<String, IngestCounts> sources = run.countsBySource();
        if (sources.size() > 1) {
            sources.forEach((source, counts) -> tell(source + ": " + words(counts)));
        }
        tell(words(run.counts()));
    }

    /** What was read and what became of it, in words whose numbers add up. */
    static String words(IngestCounts counts) {
        StringBuilder words = new StringBuilder();
        words.append(counts.read()).append(" read: ").append(counts.fresh()).append(" new");
        count(words, counts.revised(), "revised");
        count(words, counts.unchanged(), "unchanged");
        count(words, counts.withdrawn(), "withdrawn");
        count(words, counts.held(), "under embargo");
        count(words, counts.rejected(), "rejected");
        count(words, counts.failed(), "failed");
        return words.toString();
    }

    private static void count(StringBuilder words, long number, String what) {
        if (number > 0) {
            words.append(", ").append(number).append(' ').append(what);
        }
    }

    private void show(IngestRun run) {
        try {
            while (run.reading()) {
                Thread.sleep(BETWEEN_MILLIS);
                IngestProgress now = run.progress();
                synchronized (err) {
                    err.print(CLEAR_LINE + line(now));
                    err.flush();
                }
            }
        } catch (InterruptedException e) {
            // The run is over.
        }
    }

    private static String line(IngestProgress now) {
        String left = now.left().map(time -> ", " + readable(time) + " left").orElse("");
        String all = String.format(Locale.ROOT, "%s; %,.0f a second%s", words(now.total()), now.rate(), left);
        if (now.counts().size() == 1) {
            return all;
        }
        String each = now.counts().entrySet().stream()
                .limit(SHOWN)
                .map(source -> source.getKey() + " " + source.getValue().published() + "/"
                        + source.getValue().read())
                .collect(Collectors.joining(" "));
        return all + " [" + each + (now.counts().size() > SHOWN ? " …" : "") + "]";
    }

    private static String readable(Duration time) {
        long seconds = time.toSeconds();
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600 ? seconds / 60 + " min" : String.format(Locale.ROOT, "%.1f h", seconds / 3600.0);
    }
}
