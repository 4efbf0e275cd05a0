package dev.dateline.ingest.format.html;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How much text each element of a page holds, reckoned in one pass, so that a page nested deep costs no more than a flat one. */
final class Measures {
    private static final Measure NOTHING = new Measure();

    private final Map<Element, Measure> measures = new IdentityHashMap<>();

    Measures(Element root) {
        NodeTraversor.traverse(new Pass(), root);
    }

    /** Characters of text, white space at the ends of pieces not counted. */
    int text(Element element) {
        return of(element).text;
    }

    /** Of them, those in links. */
    int linked(Element element) {
        return of(element).linked;
    }

    /** Whether the page's headline or what is marked as its body is in it, or is it. */
    boolean holdsArticle(Element element) {
        return of(element).holdsArticle;
    }

    private Measure of(Element element) {
        return measures.getOrDefault(element, NOTHING);
    }

    private static final class Measure {
        private int text;
        private int linked;
        private boolean holdsArticle;
    }

    private final class Pass implements NodeVisitor {
        private int links;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && text.parent() != null) {
                Element parent = text.parent();
                int length = text.getWholeText().strip().length();
                Measure measure = measures.computeIfAbsent(parent, any -> new Measure());
                measure.text += length;
                measure.linked += links > 0 ? length : 0;
            } else if (node instanceof Element element) {
                links += element.normalName().equals("a") ? 1 : 0;
                measures.computeIfAbsent(element, any -> new Measure()).holdsArticle = MainText.isMarked(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.normalName().equals("a") ? 1 : 0;
                Measure measure = of(element);
                if (depth > 0 && element.parent() != null) {
                    Measure above = measures.computeIfAbsent(element.parent(), any -> new Measure());
                    above.text += measure.text;
                    above.linked += measure.linked;
                    above.holdsArticle |= measure.holdsArticle;
                }
            }
        }
    }
}
