package dev.dateline.ingest.feed;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** HTML as feeds carry it, made plain text: paragraphs apart by an empty line, nothing that a reader would not read. */
final class Markup {
    private static final Pattern LOOKS_MARKED_UP =
            Pattern.compile("</?[A-Za-z][^<>]{0,1000}>|&(?:#\\w{1,8}|\\w{2,31});");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "form",
            "button",
            "nav",
            "head",
            "audio",
            "video");

    /** Deeper markup is nobody's, and costs the parser a look upwards for each element. */
    private static final int DEPTH = 100;

    private Markup() {}

    /** Text of several paragraphs; empty where nothing is left. */
    static Optional<String> text(String html) {
        Element body = body(html);
        Paragraphs paragraphs = new Paragraphs();
        body.traverse(paragraphs);
        return Optional.of(paragraphs.text()).filter(text -> !text.isEmpty());
    }

    /** A headline or a name, in one line, of which nobody said whether it is HTML; empty where nothing is left. */
    static Optional<String> line(String text) {
        String plain = LOOKS_MARKED_UP.matcher(text).find() ? body(text).text() : text;
        return Optional.of(SPACES.matcher(plain).replaceAll(" ").strip()).filter(line -> !line.isEmpty());
    }

    /** Plain text, or HTML where it looks so: a description may be either. */
    static Optional<String> either(String text) {
        return LOOKS_MARKED_UP.matcher(text).find()
                ? text(text)
                : Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    private static Element body(String html) {
        return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEPTH)).body();
    }

    private static final class Paragraphs implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int breaks;
        private boolean space;
        private int unread;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                if (unread == 0) {
                    append(words.getWholeText());
                }
            } else if (node instanceof Element element) {
                if (UNREAD.contains(element.normalName())) {
                    unread++;
                } else if (element.normalName().equals("br")) {
                    breaks = Math.min(2, breaks + 1);
                } else if (element.isBlock()) {
                    breaks = element.normalName().matches("li|tr|dd|dt") ? Math.max(1, breaks) : 2;
                } else if (element.normalName().matches("td|th")) {
                    space = true;
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (UNREAD.contains(element.normalName())) {
                    unread--;
                } else if (element.isBlock()) {
                    breaks = element.normalName().matches("li|tr|dd|dt") ? Math.max(1, breaks) : 2;
                }
            }
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (Character.isWhitespace(c) || c == '\u00a0') {
                    space = true;
                    continue;
                }
                if (text.length() > 0) {
                    text.append(breaks > 0 ? "\n".repeat(breaks) : space ? " " : "");
                }
                breaks = 0;
                space = false;
                text.append(c);
            }
        }

        String text() {
            return text.toString();
        }
    }
}
