package dev.dateline.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.wire.Article;
import dev.dateline.wire.Field;
import java.util.regex.Pattern;

/**
 * Finds a body that is one text several times over, a common accident of extraction, and says so in the article's
 * {@code extra}. The body stays as it came.
 */
final class Repeats {
    /** The field of {@code extra} that says how many times. */
    static final String FIELD = "bodyRepeats";

    /** Fewer words than this are a refrain or a headline, not a text. */
    private static final int FEWEST_WORDS = 20;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private Repeats() {}

    static Article flagged(Article article) {
        int times = times(article.text(Field.BODY));
        if (times < 2) {
            return article;
        }
        ObjectNode extra = article.extra().map(ObjectNode::deepCopy).orElseGet(JsonNodeFactory.instance::objectNode);
        extra.put(FIELD, times);
        try {
            return article.toBuilder().extra(extra).build();
        } catch (IllegalArgumentException e) {
            // No room left in it.
            return article;
        }
    }

    /** How many times over the text says the same, white space aside; 1 for one that does not. */
    static int times(String text) {
        if (text.length() < 4 * FEWEST_WORDS) {
            return 1;
        }
        String[] words = WHITE_SPACE.split(text.strip());
        int period = period(words);
        return period >= FEWEST_WORDS && words.length % period == 0 ? words.length / period : 1;
    }

    /** The shortest distance at which the words repeat to the end, by the failure function of Knuth, Morris and Pratt. */
    private static int period(String[] words) {
        int[] border = new int[words.length];
        int matched = 0;
        for (int i = 1; i < words.length; i++) {
            while (matched > 0 && !words[i].equals(words[matched])) {
                matched = border[matched - 1];
            }
            if (words[i].equals(words[matched])) {
                matched++;
            }
            border[i] = matched;
        }
        return words.length - matched;
    }
}
