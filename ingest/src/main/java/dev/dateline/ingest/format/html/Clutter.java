package dev.dateline.ingest.format.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** What stands on a page beside its article, known by its element, its class and the words it consists of. */
final class Clutter {
    private static final Set<String> ELEMENTS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "button",
            "select",
            "textarea",
            "input",
            "dialog",
            "nav",
            "footer",
            "aside",
            "figure",
            "figcaption",
            "menu");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar");

    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

    private static final Set<String> CERTAIN = words("certain");
    private static final Set<String> LIKELY = words("likely");
    private static final List<Pattern> LINES = Metadata.lines("clutter-lines.txt")
            .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();

    /** Longer ones are text, whatever they begin with. */
    private static final int LONGEST_LINE = 160;

    private Clutter() {}

    /**
     * Takes away everything that is not the article's. What holds the headline or the marked body stays, whatever it is
     * called, and so does what most of the text is in, unless its name leaves no doubt.
     */
    static void remove(Element body) {
        Measures measures = new Measures(body);
        int most = measures.text(body) / 2;
        List<Element> away = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            if (element == body || measures.holdsArticle(element)) {
                continue;
            }
            if (isCertain(element) || (measures.text(element) <= most && isLikely(element))) {
                away.add(element);
            }
        }
        away.forEach(Element::remove);
    }

    /** Whether a short line is one that pages put into their articles. */
    static boolean isClutter(String line) {
        return line.length() <= LONGEST_LINE
                && LINES.stream().anyMatch(pattern -> pattern.matcher(line).matches());
    }

    private static boolean isCertain(Element element) {
        return ELEMENTS.contains(element.normalName())
                || ROLES.contains(element.attr("role"))
                || named(element.attr("class"), CERTAIN)
                || named(element.id(), CERTAIN);
    }

    private static boolean isLikely(Element element) {
        return element.normalName().equals("form")
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN.matcher(element.attr("style")).find()
                || named(element.attr("class"), LIKELY)
                || named(element.id(), LIKELY);
    }

    /** By a word of the name, or by two that stand together. */
    private static boolean named(String names, Set<String> words) {
        for (String name : names.split("\\s+")) {
            String before = "";
            for (String part : BETWEEN_WORDS.split(name)) {
                String word = part.toLowerCase(Locale.ROOT);
                if (words.contains(word) || words.contains(before + "-" + word)) {
                    return true;
                }
                before = word;
            }
        }
        return false;
    }

    private static Set<String> words(String how) {
        return Metadata.lines("clutter-words.txt")
                .map(line -> line.split("\\s+"))
                .filter(parts -> parts[0].equals(how))
                .flatMap(parts -> Arrays.stream(parts).skip(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
