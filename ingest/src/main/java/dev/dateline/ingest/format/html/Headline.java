package dev.dateline.ingest.format.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page's headline, which stands in several places, in some of them cut off or with the site's name behind it. */
final class Headline {
    private static final Pattern CUT_OFF = Pattern.compile("(?:\\.\\.\\.|…)$");

    /** Search engines want no more, so publishers cut their headlines for machines. */
    private static final int LONGEST_FOR_MACHINES = 105;

    private final List<String> headings;
    private final List<String> stated;
    private final Optional<String> window;

    Headline(Document page, Metadata metadata) {
        headings = page.select("h1").stream()
                .map(Element::text)
                .map(Blocks::line)
                .filter(text -> !text.isEmpty())
                .toList();
        List<String> sites = metadata.values("site");
        stated = metadata.values("title").stream()
                .map(Blocks::line)
                .map(text -> withoutSite(text, sites))
                .toList();
        window = Optional.of(Blocks.line(page.title()))
                .filter(text -> !text.isEmpty())
                .map(text -> withoutSite(text, sites));
    }

    /** Whether a person reads this headline on the page, or in its window's title. */
    boolean isShown(String text) {
        return !text.isEmpty()
                && (headings.contains(text)
                        || stated.contains(text)
                        || window.filter(text::equals).isPresent());
    }

    Optional<String> best(Optional<JsonNode> data) {
        return data.flatMap(node -> LinkedData.text(node, "headline").or(() -> LinkedData.text(node, "name")))
                .map(Blocks::line)
                .or(() -> stated.stream().findFirst())
                .map(this::whole)
                .or(() -> headings.stream().findFirst())
                .or(() -> window.map(this::ofWindow));
    }

    /** The heading that begins like a headline that was cut off. */
    private String whole(String headline) {
        String begun = CUT_OFF.matcher(headline).replaceFirst("").strip();
        boolean cut = begun.length() < headline.length() || headline.length() >= LONGEST_FOR_MACHINES;
        return headings.stream()
                .filter(heading -> cut && heading.length() > begun.length() && heading.startsWith(begun))
                .findFirst()
                .orElse(headline);
    }

    /** The part of a window's title that is a heading too, else all of it but the last part, which names the site. */
    private String ofWindow(String title) {
        int last = Math.max(title.lastIndexOf(" | "), Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" – ")));
        return last > title.length() / 2 ? title.substring(0, last).strip() : title;
    }

    private static String withoutSite(String title, List<String> sites) {
        for (String site : sites) {
            String name = Blocks.line(site);
            for (String between : List.of(" | ", " - ", " – ", " — ", " :: ", " • ")) {
                if (title.length() > name.length() + between.length() && title.endsWith(between + name)) {
                    return title.substring(0, title.length() - name.length() - between.length())
                            .strip();
                }
            }
        }
        return title;
    }
}
