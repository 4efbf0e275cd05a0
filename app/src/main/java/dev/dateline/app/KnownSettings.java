package dev.dateline.app;

import dev.dateline.enrich.EnrichSettings;
import dev.dateline.ingest.IngestSettings;
import dev.dateline.ingest.web.FetchSettings;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.HttpSettings;
import dev.dateline.link.Settings;
import dev.dateline.sink.SinkSettings;
import dev.dateline.sink.archive.ArchivePlace;
import dev.dateline.sink.segment.SegmentPlace;
import dev.dateline.sink.web.WebSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The {@code DATELINE_*} variables that some part of Dateline reads, found by letting each part read nothing. */
final class KnownSettings {
    private static final String FAMILY = "DATELINE_";

    /** Read by the launcher. */
    private static final Set<String> LAUNCHER = Set.of("DATELINE_JAVA_OPTS");

    private static final List<Consumer<Settings>> PARTS = List.of(
            ConnectionSettings::read,
            EnrichSettings::read,
            FetchSettings::read,
            IngestSettings::read,
            RunSettings::read,
            settings -> SinkSettings.read(settings, SinkSettings.GROUP),
            SegmentPlace::read,
            settings -> ArchivePlace.read(settings, Path.of("archive")),
            WebSettings::read,
            Places::readAll,
            settings -> HttpSettings.read(settings, 0));

    private KnownSettings() {}

    static Set<String> names() {
        Settings nothing = Settings.of(Map.of(), Map.of());
        PARTS.forEach(part -> part.accept(nothing));
        Set<String> names = new TreeSet<>(nothing.defaults().keySet());
        names.addAll(LAUNCHER);
        return names;
    }

    /** A misspelt variable would otherwise be obeyed by nobody and missed by nobody. */
    static void warnOfOthers(Collection<String> variables, PrintStream err) {
        Set<String> unknown = new TreeSet<>(variables);
        unknown.removeIf(name -> !name.startsWith(FAMILY));
        if (!unknown.isEmpty()) {
            unknown.removeAll(names());
            unknown.forEach(name -> err.println("dateline: warning: " + name + " is no setting of Dateline"));
        }
    }
}
