package dev.dateline.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of marked-up content by paragraphs, as a person sees them; of HTML, and of what NITF has in common with it. */
public final class Blocks {
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "alt-code",
            "b",
            "bdi",
            "bdo",
            "big",
            "chron",
            "cite",
            "city",
            "classifier",
            "code",
            "country",
            "data",
            "datasource",
            "del",
            "dfn",
            "em",
            "event",
            "font",
            "function",
            "i",
            "ins",
            "kbd",
            "lang",
            "location",
            "mark",
            "money",
            "name.given",
            "name.family",
            "num",
            "object.title",
            "org",
            "person",
            "postaddr",
            "pronounce",
            "q",
            "region",
            "s",
            "samp",
            "small",
            "span",
            "state",
            "story.date",
            "strike",
            "strong",
            "sub",
            "sublocation",
            "sup",
            "time",
            "tt",
            "u",
            "u-",
            "var",
            "virtloc",
            "wbr");

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "map",
            "head",
            "title",
            "textarea",
            "select",
            "button",
            "input",
            "media",
            "media-metadata",
            "media-producer",
            "nitf-table-metadata");

    private Blocks() {}

    /**
     * One paragraph, heading or item of a list.
     *
     * @param element that it stands in
     * @param linked how many of its characters are links
     */
    record Block(Element element, String text, int linked) {}

    /** The paragraphs of a fragment of HTML, with an empty line between them. */
    public static String ofFragment(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    /** The paragraphs of an element, with an empty line between them. */
    public static String of(Element element) {
        return list(element).stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    /** A headline: one line without mark-up, entities resolved, also when they were escaped twice. */
    public static String line(String text) {
        String plain =
                text.indexOf('&') < 0 ? text : Parser.unescapeEntities(Parser.unescapeEntities(text, false), false);
        return spaced(plain);
    }

    static List<Block> list(Element element) {
        Gathering gathering = new Gathering();
        NodeTraversor.traverse(gathering, element);
        gathering.end(element);
        return gathering.blocks;
    }

    /** Runs of white space made one space, none at the ends; half surrogate pairs, which are no characters, replaced. */
    static String spaced(String text) {
        StringBuilder line = new StringBuilder(text.length());
        append(line, text);
        return line.toString().strip();
    }

    private static void append(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || c == 0xA0 || c == 0x2007 || c == 0x202F) {
                if (!line.isEmpty()
                        && line.charAt(line.length() - 1) != ' '
                        && line.charAt(line.length() - 1) != '\n') {
                    line.append(' ');
                }
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                line.append('\uFFFD');
            } else if (c != 0xAD && c != 0x200B && c != 0xFEFF && !Character.isISOControl(c)) {
                line.appendCodePoint(c);
            }
        }
    }

    private static final class Gathering implements NodeVisitor {
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int linked;
        private int links;
        private int unseen;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && unseen == 0) {
                int before = line.length();
                append(line, text.getWholeText());
                linked += links > 0 ? line.length() - before : 0;
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (UNSEEN.contains(name)) {
                    unseen++;
                } else if (name.equals("br")) {
                    broken(element);
                } else if (name.equals("a")) {
                    links++;
                } else if (!INLINE.contains(name)) {
                    end(parent(element));
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                if (UNSEEN.contains(name)) {
                    unseen--;
                } else if (name.equals("a")) {
                    links--;
                } else if (!name.equals("br") && !INLINE.contains(name)) {
                    end(element);
                }
            }
        }

        /** One break is a line, two are a paragraph. */
        private void broken(Element element) {
            int last = line.length() - 1;
            if (last >= 0 && line.charAt(last) == '\n') {
                end(parent(element));
            } else if (last >= 0) {
                line.append('\n');
            }
        }

        private static Element parent(Element element) {
            return element.parent() == null ? element : element.parent();
        }

        private void end(Element element) {
            String text = line.toString().replace(" \n", "\n").strip();
            if (!text.isEmpty()) {
                blocks.add(new Block(element, text, linked));
            }
            line.setLength(0);
            linked = 0;
        }
    }
}
