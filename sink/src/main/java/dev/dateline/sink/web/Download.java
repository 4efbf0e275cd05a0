package dev.dateline.sink.web;

import dev.dateline.sink.archive.Archive;
import dev.dateline.sink.archive.Cursor;
import dev.dateline.sink.archive.Filter;
import dev.dateline.sink.archive.Kept;
import dev.dateline.sink.archive.Order;
import dev.dateline.sink.archive.Search;
import dev.dateline.sink.archive.Snapshot;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The articles of a search as a file, written while they are read, so that a large one takes no more memory than a small. */
final class Download {
    private static final int ARTICLES = 1_000;
    private static final int MOST_ARTICLES = 10_000;
    private static final int AT_A_TIME = 20;

    private final Parameters parameters;

    Download(Parameters parameters) {
        this.parameters = parameters;
    }

    void write(Context ctx, Archive archive) throws RefusedException, IOException {
        Filter filter = parameters.filter();
        Order order = parameters.order(filter);
        int most = parameters.number("limit", ARTICLES, 1, MOST_ARTICLES);
        String format = parameters.required("format");
        parameters.checkAllRead();
        FileForm form =
                switch (format) {
                    case "json" -> new JsonForm();
                    case "csv" -> new CsvForm();
                    case "ics" -> new CalendarForm(filter);
                    default -> throw new RefusedException(400, "format is none of json, csv and ics");
                };
        ctx.contentType(form.type());
        ctx.header("Content-Disposition", "attachment; filename=\"dateline." + format + "\"");
        try (Snapshot snapshot = archive.snapshot()) {
            OutputStream out = ctx.outputStream();
            form.begin(out);
            Optional<Cursor> after = Optional.empty();
            int left = most;
            do {
                Search.Page page = new Search(filter, order, Math.min(left, AT_A_TIME), after, false).in(snapshot);
                for (Kept kept : page.articles()) {
                    form.add(kept, out);
                }
                left -= page.articles().size();
                after = page.next();
            } while (after.isPresent() && left > 0);
            form.end(out);
        }
    }
}
