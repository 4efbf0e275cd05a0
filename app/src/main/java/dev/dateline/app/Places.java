package dev.dateline.app;

import dev.dateline.link.Settings;
import dev.dateline.sink.Place;
import dev.dateline.sink.csv.CsvPlace;
import dev.dateline.sink.ninjs.NinjsPlace;
import dev.dateline.sink.postgres.PostgresPlace;
import dev.dateline.sink.webhook.WebhookPlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The places beside the segments that {@code run} can be told to deliver to, by name. */
final class Places {
    private static final Map<String, Function<Settings, Place>> BY_NAME = new TreeMap<>(Map.of(
            "csv", CsvPlace::read,
            "ninjs", NinjsPlace::read,
            "postgres", PostgresPlace::read,
            "webhook", WebhookPlace::read));

    private Places() {}

    /** Reads {@code DATELINE_RUN_SINKS}, names with commas between them, and the settings of each that it names. */
    static List<Place> read(Settings settings) {
        List<Place> places = new ArrayList<>();
        Arrays.stream(settings.text("DATELINE_RUN_SINKS", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name -> {
                    if (BY_NAME.containsKey(name)) {
                        places.add(BY_NAME.get(name).apply(settings));
                    } else {
                        settings.problem("DATELINE_RUN_SINKS names \"" + name + "\", which is none of "
                                + String.join(", ", BY_NAME.keySet()));
                    }
                });
        return places;
    }

    /** Reads the settings of all of them, to know their names. */
    static void readAll(Settings settings) {
        read(settings);
        BY_NAME.values().forEach(place -> place.apply(settings));
    }
}
