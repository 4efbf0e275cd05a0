package dev.dateline.text.entity;

import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import java.util.Set;
import java.util.stream.IntStream;

/** Where the name of a ministry ends that is for several things. Immutable. */
final class Duties {
    private final Set<String> ministries = WordLists.KINDS.words("duties");

    /** Behind all that it is for: {@code Ministry of Health, Welfare and Sport}; the end given where it is for one thing. */
    int end(Tokens tokens, Labels labels, int first, int end) {
        boolean of = end - first > 2 && tokens.lower(first + 1).equals("of");
        if (!of || !ministries.contains(tokens.lower(first)) || tokens.style() != Style.PRINTED) {
            return end;
        }
        int at = end;
        while (at < tokens.size() && tokens.lower(at).equals(",")) {
            at = capitals(tokens, at + 1);
        }
        if (at == end || at >= tokens.size() || !tokens.lower(at).equals("and")) {
            return end;
        }
        int last = capitals(tokens, at + 1);
        boolean one = labels.begins(end + 1) && labels.end(end + 1) == last;
        boolean none = IntStream.range(end, last).allMatch(labels::outside);
        return last > at + 1 && (one || none) ? last : end;
    }

    /** Past the words with capitals that follow. */
    private static int capitals(Tokens tokens, int from) {
        int at = from;
        while (at < tokens.size() && tokens.word(at) && tokens.capitalised(at)) {
            at++;
        }
        return at;
    }
}
