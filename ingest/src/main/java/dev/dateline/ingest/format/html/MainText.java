package dev.dateline.ingest.format.html;

import dev.dateline.ingest.format.html.Blocks.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The article's own paragraphs on a page: where the page marks its body, those, else the part of the page that holds most
 * of the text that is not links, as readers' modes of browsers find it.
 */
final class MainText {
    private static final List<String> BODIES = Metadata.lines("bodies.txt").toList();

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** A marked body that holds less is a teaser or a mistake, unless there is nothing else. */
    private static final int SHORT = 140;

    /** A paragraph that says something has as many characters. */
    private static final int TELLING = 25;

    private MainText() {}

    /** Whether an element is a page's headline or what it calls its body. */
    static boolean isMarked(Element element) {
        return element.normalName().equals("h1") || element.attr("itemprop").contains("articleBody");
    }

    /** The paragraphs of the article, the headline not among them; the page is stripped of everything else in passing. */
    static List<String> of(Element body, Optional<String> title) {
        Clutter.remove(body);
        List<Element> roots = marked(body);
        if (roots.isEmpty()) {
            roots = densest(body);
        }
        List<Block> blocks = new ArrayList<>();
        roots.forEach(root -> blocks.addAll(Blocks.list(root)));
        return paragraphs(blocks, title);
    }

    /** The pieces of the first kind of marked body that holds enough. */
    private static List<Element> marked(Element body) {
        for (String selector : BODIES) {
            List<Element> pieces = new ArrayList<>();
            int text = 0;
            for (Element piece : body.select(selector)) {
                if (pieces.isEmpty() || !within(piece, pieces.get(pieces.size() - 1))) {
                    pieces.add(piece);
                    text += piece.text().length();
                }
            }
            if (text >= SHORT) {
                return pieces;
            }
        }
        return List.of();
    }

    private static boolean within(Element inner, Element outer) {
        for (Element above = inner.parent(); above != null; above = above.parent()) {
            if (above == outer) {
                return true;
            }
        }
        return false;
    }

    /** Paragraphs give points to what they stand in, half as many to what that stands in, and a third one above. */
    private static List<Element> densest(Element body) {
        Measures measures = new Measures(body);
        // In the page's order, so that of equals it is always the same one.
        Map<Element, Double> scores = new LinkedHashMap<>();
        for (Block block : Blocks.list(body)) {
            int length = block.text().length();
            if (length >= TELLING
                    && block.linked() * 2 < length
                    && !HEADINGS.contains(block.element().normalName())) {
                long commas = block.text()
                        .chars()
                        .filter(c -> c == ',' || c == '،' || c == '、')
                        .count();
                double points = 1 + commas + Math.min(length / 100, 3);
                boolean paragraph = block.element().normalName().equals("p");
                Element holder = paragraph ? block.element().parent() : block.element();
                for (int level = 1; level <= 3 && holder != null && holder != body.parent(); level++) {
                    scores.merge(holder, points / level, Double::sum);
                    holder = holder.parent();
                }
            }
        }
        Comparator<Map.Entry<Element, Double>> byScore =
                Comparator.comparingDouble(entry -> entry.getValue() * (1 - linkDensity(entry.getKey(), measures)));
        return scores.entrySet().stream()
                .max(byScore)
                .map(best -> withSiblings(best.getKey(), best.getValue(), scores, measures))
                .orElse(List.of());
    }

    /** Beside the best part there may be others of the same article, cut off by a picture or an advertisement. */
    private static List<Element> withSiblings(
            Element best, double score, Map<Element, Double> scores, Measures measures) {
        Element parent = best.parent();
        if (parent == null || best.normalName().equals("body")) {
            return List.of(best);
        }
        return parent.children().stream()
                .filter(sibling -> sibling == best
                        || (scores.getOrDefault(sibling, 0.0) >= Math.max(8, score / 5)
                                && linkDensity(sibling, measures) < 0.3)
                        || (sibling.normalName().equals("p")
                                && measures.text(sibling) >= 80
                                && linkDensity(sibling, measures) < 0.25))
                .toList();
    }

    private static double linkDensity(Element element, Measures measures) {
        int text = measures.text(element);
        return text == 0 ? 1 : (double) measures.linked(element) / text;
    }

    private static List<String> paragraphs(List<Block> blocks, Optional<String> title) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            boolean headline = block.element().normalName().equals("h1")
                    || (kept.size() < 2
                            && title.filter(block.text()::equalsIgnoreCase).isPresent());
            if (!headline && !isLinks(block) && !Clutter.isClutter(block.text())) {
                kept.add(block);
            }
        }
        while (!kept.isEmpty() && HEADINGS.contains(last(kept).element().normalName())) {
            kept.remove(kept.size() - 1);
        }
        return kept.stream().map(Block::text).toList();
    }

    private static Block last(List<Block> blocks) {
        return blocks.get(blocks.size() - 1);
    }

    private static boolean isLinks(Block block) {
        return block.linked() > 0
                && block.linked() * 10 >= block.text().length() * 7
                && block.text().length() < 200;
    }
}
