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

/** Tells a person on standard error what became of each item that is not published, how far a run is, and its sums. */
class IngestReport implements IngestListener {
    /** Set by the launcher where standard error is a terminal: only there may a line be written over. */
    private static final boolean TERMINAL = Boolean.getBoolean("dateline.progress");

    private static final long BETWEEN_MILLIS = 500;
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

    void tell(String line) {
        synchronized (err) {
            err.println((TERMINAL ? CLEAR_LINE : "") + Visible.line(line));
        }
    }

    /** Runs to the end, with a line of progress on a terminal. */
    IngestCounts follow(IngestRun run) {
        if (!TERMINAL) {
            return run.run();
        }
        Thread progress = new Thread(() -> show(run), "dateline-progress");
        progress.setDaemon(true);
        progress.start();
        try {
            return run.run();
        } finally {
            progress.interrupt();
            synchronized (err) {
                err.print(CLEAR_LINE);
                err.flush();
            }
        }
    }

    /** What was read and what became of it, in words whose numbers add up. */
    static String words(IngestCounts counts) {
        StringBuilder words = new StringBuilder();
        words.append(counts.read()).append(" read: ").append(counts.published()).append(" published");
        count(words, counts.refused(), "refused");
        count(words, counts.broken(), "no article");
        count(words, counts.failed(), "not taken by the broker");
        return words.toString();
    }

    private static void count(StringBuilder words, long number, String what) {
        if (number > 0) {
            words.append(", ").append(number).append(' ').append(what);
        }
    }

    private void show(IngestRun run) {
        try {
            while (true) {
                Thread.sleep(BETWEEN_MILLIS);
                IngestProgress now = run.progress();
                String left =
                        now.left().map(time -> ", " + readable(time) + " left").orElse("");
                synchronized (err) {
                    err.print(CLEAR_LINE
                            + String.format(
                                    Locale.ROOT,
                                    "%,d published, %,.0f a second%s",
                                    now.counts().published(),
                                    now.rate(),
                                    left));
                    err.flush();
                }
            }
        } catch (InterruptedException e) {
            // The run is over.
        }
    }

    private static String readable(Duration time) {
        long seconds = time.toSeconds();
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600 ? seconds / 60 + " min" : String.format(Locale.ROOT, "%.1f h", seconds / 3600.0);
    }
}
