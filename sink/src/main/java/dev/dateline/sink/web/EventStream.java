package dev.dateline.sink.web;

import dev.dateline.sink.archive.Archive;
import dev.dateline.sink.archive.Kept;
import dev.dateline.sink.archive.Position;
import dev.dateline.sink.archive.Snapshot;
import dev.dateline.sink.archive.Tail;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's stream, from its position on until it goes away or the archive is closed. */
final class EventStream {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int AT_A_TIME = 20;
    /** Less than any connection may be idle, here and at proxies. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final Archive archive;
    private final Tail tail;
    private final Optional<String> words;
    private final HttpServletResponse response;
    private Position position;

    EventStream(Archive archive, Tail tail, Optional<String> words, Position position, HttpServletResponse response) {
        this.archive = archive;
        this.tail = tail;
        this.words = words;
        this.position = position;
        this.response = response;
    }

    /** @param reset whether the client asked for a position in another topic, and must look at everything anew */
    void run(boolean reset) {
        try {
            ServletOutputStream out = response.getOutputStream();
            write(out, "retry: 2000\n\n");
            if (reset) {
                event(out, "reset", Answers.json(new Answers.Failed("the archive was made anew from another topic")));
            }
            while (!archive.closed()) {
                long changes = archive.changes();
                if (!sendAll(out)) {
                    archive.awaitChange(changes, QUIET);
                    if (archive.changes() == changes) {
                        write(out, ": still here\n\n");
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.debug("a stream ended", e);
        }
    }

    /** @return whether there was anything to send, and may be more */
    private boolean sendAll(ServletOutputStream out) throws IOException {
        List<Kept> next;
        Position seen;
        try (Snapshot snapshot = archive.snapshot()) {
            seen = snapshot.position();
            next = tail.after(position, snapshot, AT_A_TIME);
        }
        for (Kept kept : next) {
            position = position.after(kept.place());
            if (kept.json().isPresent()) {
                event(out, "article", Answers.json(Card.of(kept, words)));
            } else {
                event(out, "withdrawal", Answers.json(new Answers.Withdrawn(kept.id())));
            }
        }
        if (next.isEmpty() && !seen.equals(position)) {
            position = position.with(seen);
        }
        return !next.isEmpty();
    }

    private void event(ServletOutputStream out, String type, byte[] json) throws IOException {
        out.write(("id: " + position + "\nevent: " + type + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        out.write(json);
        write(out, "\n\n");
    }

    private static void write(ServletOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
