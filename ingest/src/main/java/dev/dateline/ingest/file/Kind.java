package dev.dateline.ingest.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a file is read, which its name's ending tells; each may also be compressed, with {@code .gz} behind it. */
enum Kind {
    TEXT(".txt"),
    JSON(".json"),
    JSON_LINES(".jsonl", ".ndjson");

    private static final String GZIP = ".gz";

    private final String[] endings;

    Kind(String... endings) {
        this.endings = endings;
    }

    static Optional<Kind> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String plain = compressed(name) ? name.substring(0, name.length() - GZIP.length()) : name;
        return Arrays.stream(values())
                .filter(kind -> Arrays.stream(kind.endings).anyMatch(plain::endsWith))
                .findFirst();
    }

    static boolean compressed(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(GZIP);
    }
}
