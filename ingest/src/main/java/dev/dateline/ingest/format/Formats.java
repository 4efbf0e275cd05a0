package dev.dateline.ingest.format;

import dev.dateline.ingest.format.agency.XmlFormat;
import dev.dateline.ingest.format.html.HtmlFormat;
import dev.dateline.ingest.format.json.JsonFormat;
import dev.dateline.ingest.format.json.JsonLinesFormat;
import dev.dateline.ingest.format.table.Columns;
import dev.dateline.ingest.format.table.TableFormat;
import dev.dateline.ingest.format.warc.WarcFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that are read: by the ending of a file's name, and by their own names. */
public final class Formats {
    private static final String GZIP = ".gz";

    private final Map<String, Format> byEnding = new LinkedHashMap<>();
    private final Map<String, Format> byName = new LinkedHashMap<>();
    private final Optional<String> only;

    public Formats() {
        this(Columns.BY_NAME, Optional.empty());
    }

    /**
     * Formats with what a person says of the files.
     *
     * @param columns of tables
     * @param only the name of the format that all files are in, whatever they are called
     * @throws IllegalArgumentException when no format has this name
     */
    public Formats(Columns columns, Optional<String> only) {
        this.only = only;
        add("text", new TextFormat(), ".txt");
        add("json", new JsonFormat(), ".json");
        add("jsonl", new JsonLinesFormat(), ".jsonl", ".ndjson");
        add("csv", new TableFormat(columns), ".csv", ".tsv");
        add("html", new HtmlFormat(), ".html", ".htm", ".xhtml");
        add("xml", new XmlFormat(), ".xml", ".nitf", ".newsml");
        // These two know what is compressed in them.
        byName.put("warc", new WarcFormat());
        byEnding.put(".warc", byName.get("warc"));
        byEnding.put(".warc" + GZIP, byName.get("warc"));
        byName.put("zip", new ZipFormat(this));
        byEnding.put(".zip", byName.get("zip"));
        only.filter(name -> !byName.containsKey(name)).ifPresent(name -> {
            throw new IllegalArgumentException(
                    "no format \"" + name + "\"; there are " + String.join(", ", byName.keySet()));
        });
    }

    /** The format of a file of this name; empty where files of its kind are not read. */
    public Optional<Format> ofFile(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (only.isPresent()) {
            Format format = byName.get(only.get());
            boolean packed = name.endsWith(GZIP) && !only.get().equals("warc");
            return Optional.of(packed ? new GzipFormat(format) : format);
        }
        return byEnding.entrySet().stream()
                .filter(entry -> name.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The format that a person calls by this name: {@code csv}. */
    public Optional<Format> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** What a format may be called. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The endings that are read, for a person. */
    public String endings() {
        return byEnding.keySet().stream()
                .filter(ending -> !ending.endsWith(GZIP))
                .collect(Collectors.joining(", "));
    }

    private void add(String name, Format format, String... endings) {
        byName.put(name, format);
        for (String ending : endings) {
            byEnding.put(ending, format);
            byEnding.put(ending + GZIP, new GzipFormat(format));
        }
    }
}
