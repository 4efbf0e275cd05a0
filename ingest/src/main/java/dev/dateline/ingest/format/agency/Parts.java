package dev.dateline.ingest.format.agency;

import dev.dateline.ingest.format.html.Blocks;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The parts of an agency's XML, by CSS selectors over the names in lower case. */
final class Parts {
    private Parts() {}

    /** The text of the first element of several selectors, the best first, that has any. */
    static Optional<String> text(Element element, String... selectors) {
        for (String selector : selectors) {
            for (Element found : element.select(selector)) {
                String text = Blocks.line(found.text());
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    /** An attribute's value where the first such element has one. */
    static Optional<String> attribute(Element element, String selector, String attribute) {
        return element.select(selector).stream()
                .map(found -> found.attr(attribute).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    static List<String> attributes(Element element, String selector, String attribute) {
        return element.select(selector).eachAttr(attribute);
    }
}
