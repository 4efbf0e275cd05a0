package dev.dateline.sink.web;

import dev.dateline.sink.archive.Days;
import dev.dateline.sink.archive.Excerpt;
import dev.dateline.sink.archive.Filter;
import dev.dateline.sink.archive.Kept;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Field;
import dev.dateline.wire.Timex;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A calendar (RFC 5545) with an event for each date that an article speaks of: of the dates that were asked for, else of
 * those of at most a week. The description is the sentence that says it.
 */
final class CalendarForm implements FileForm {
    private static final int LINE_BYTES = 75;
    private static final int SUMMARY = 120;
    private static final int WEEK = 7;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Predicate<Timex> wanted;

    CalendarForm(Filter filter) {
        wanted = filter.mentioned().isPresent()
                ? date -> within(date, filter.mentioned().get(), filter.overlapping())
                : date -> !date.from()
                        .orElseThrow()
                        .plusDays(WEEK)
                        .isBefore(date.to().orElseThrow());
    }

    private static boolean within(Timex date, Days days, boolean overlapping) {
        LocalDate from = date.from().orElseThrow();
        LocalDate to = date.to().orElseThrow();
        return overlapping
                ? from.isBefore(days.to()) && days.from().isBefore(to)
                : !from.isBefore(days.from()) && !to.isAfter(days.to());
    }

    @Override
    public String type() {
        return "text/calendar; charset=utf-8";
    }

    @Override
    public void begin(OutputStream out) throws IOException {
        line("BEGIN", "VCALENDAR", out);
        line("VERSION", "2.0", out);
        line("PRODID", "-//Dateline//dates in the news//EN", out);
        line("CALSCALE", "GREGORIAN", out);
    }

    @Override
    public void add(Kept kept, OutputStream out) throws IOException {
        EnrichedArticle enriched = kept.article();
        Set<String> seen = new HashSet<>();
        for (Timex date : enriched.dates()) {
            // RFC 5545 writes years with four digits.
            if (date.from().isPresent()
                    && date.from().get().getYear() > 0
                    && date.to().orElseThrow().getYear() <= 9999) {
                String days = basic(date.from().get()) + "/" + basic(date.to().orElseThrow());
                if (wanted.test(date) && seen.add(days)) {
                    event(kept, enriched, date, days, out);
                }
            }
        }
    }

    private static void event(Kept kept, EnrichedArticle enriched, Timex date, String days, OutputStream out)
            throws IOException {
        line("BEGIN", "VEVENT", out);
        line("UID", hash(kept.id() + "/" + days) + "@dateline", out);
        line("DTSTAMP", MOMENT.format(kept.arrived().orElse(Instant.EPOCH)), out);
        line("DTSTART;VALUE=DATE", days.substring(0, days.indexOf('/')), out);
        line("DTEND;VALUE=DATE", days.substring(days.indexOf('/') + 1), out);
        line("SUMMARY", text(summary(enriched)), out);
        line("DESCRIPTION", text(sentence(enriched, date)), out);
        Optional<String> url = enriched.article().url().filter(CalendarForm::isPlainAddress);
        if (url.isPresent()) {
            line("URL", url.get(), out);
        }
        line("TRANSP", "TRANSPARENT", out);
        line("END", "VEVENT", out);
    }

    @Override
    public void end(OutputStream out) throws IOException {
        line("END", "VCALENDAR", out);
    }

    private static String basic(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String summary(EnrichedArticle enriched) throws IOException {
        String title =
                enriched.article().title().filter(text -> !text.isBlank()).isPresent()
                        ? enriched.article().text(Field.TITLE)
                        : Excerpt.of(enriched, Optional.empty()).text();
        String whole = title.strip();
        return whole.codePointCount(0, whole.length()) <= SUMMARY
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, SUMMARY - 1)) + "…";
    }

    /** Anyone may write to the topic: a span can lie beyond its text. */
    private static String sentence(EnrichedArticle enriched, Timex date) {
        String text = enriched.article().text(date.in());
        int end = text.codePointCount(0, text.length());
        return enriched.sentences().stream()
                .filter(span -> span.in() == date.in()
                        && span.start() <= date.start()
                        && date.end() <= span.end()
                        && span.end() <= end)
                .findFirst()
                .map(span -> span.of(text).strip())
                .orElse(date.text());
    }

    private static boolean isPlainAddress(String url) {
        return url.matches("(?i)https?://[\\x21-\\x7e]+");
    }

    /** Escaped as RFC 5545 wants; other control characters than the line feed cannot be written. */
    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\t]]", " ");
    }

    /** Folded: no line has more than 75 bytes, and no character is divided. */
    private static void line(String name, String value, OutputStream out) throws IOException {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        int[] codePoints = (name + ":" + value).codePoints().toArray();
        for (int codePoint : codePoints) {
            int length = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            if (bytes + length > LINE_BYTES) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.appendCodePoint(codePoint);
            bytes += length;
        }
        out.write(folded.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
