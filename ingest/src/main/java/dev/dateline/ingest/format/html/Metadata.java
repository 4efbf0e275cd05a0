package dev.dateline.ingest.format.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself outside JSON-LD: in {@code meta} elements under many names and in marked elements. The file
 * {@code metadata.txt} lists the names and selectors of each property, the most trustworthy first.
 */
final class Metadata {
    private static final List<Place> PLACES = places();

    /** A page that says more of one thing says nothing. */
    private static final int MOST_VALUES = 60;

    private final Document page;
    private final Map<String, List<String>> metas = new HashMap<>();

    Metadata(Document page) {
        this.page = page;
        for (Element meta : page.getElementsByTag("meta")) {
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                String content = meta.attr("content").strip();
                if (!name.isEmpty() && !content.isEmpty()) {
                    metas.computeIfAbsent(name, any -> new ArrayList<>()).add(content);
                }
            }
        }
    }

    /** All values of a property, the most trustworthy place's first. */
    List<String> values(String property) {
        return PLACES.stream()
                .filter(place -> place.property.equals(property))
                .flatMap(this::at)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .limit(MOST_VALUES)
                .toList();
    }

    private Stream<String> at(Place place) {
        if (place.attribute.equals("meta")) {
            return metas.getOrDefault(place.selector, List.of()).stream();
        }
        return page.select(place.selector).stream()
                .map(element -> place.attribute.equals("text") ? element.text() : element.attr(place.attribute));
    }

    private static List<Place> places() {
        return lines("metadata.txt")
                .map(line -> line.split("\\s+", 3))
                .map(parts -> new Place(parts[0], parts[1], parts[2]))
                .toList();
    }

    /** The lines of a file beside this class, without comments. */
    static Stream<String> lines(String file) {
        try (InputStream in = Metadata.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the program itself: " + file, e);
        }
    }

    private record Place(String property, String attribute, String selector) {}
}
