package dev.dateline.sink.archive;

import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Field;
import dev.dateline.wire.Span;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Part of an article's body, to recognise it by.
 *
 * @param start of the text in the body, in code points
 * @param marks what was asked for, in code points of this text
 */
public record Excerpt(String text, int start, List<Mark> marks) {
    /** About how long, in characters; what is not in sentences is cut. */
    private static final int LENGTH = 240;

    private static final int LONGEST = 400;

    /** From a code point to before another. */
    public record Mark(int start, int end) {}

    /** The part that has most of the words; the beginning where there are none. */
    public static Excerpt of(EnrichedArticle enriched, Optional<String> words) throws IOException {
        String body = enriched.article().text(Field.BODY);
        Optional<Passage> best = words.isEmpty() ? Optional.empty() : best(body, Words.query(words.get()));
        return best.isPresent() ? around(body, best.get()) : beginning(enriched.article(), enriched.sentences());
    }

    private static Optional<Passage> best(String body, Query words) throws IOException {
        if (body.isEmpty() || words instanceof MatchAllDocsQuery) {
            return Optional.empty();
        }
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(Words.ANALYZER)
                .withFieldMatcher(field -> true)
                .withMaxLength(Article.MAX_CODE_POINTS * 2)
                .withMaxNoHighlightPassages(0)
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), LENGTH, 0.5f))
                .withFormatter(new Passages())
                .build();
        Object found = highlighter.highlightWithoutSearcher(Fields.BODY, words, body, 1);
        return Optional.ofNullable((Passage) found);
    }

    private static final class Passages extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            return passages.length == 0 ? null : passages[0];
        }
    }

    private static Excerpt around(String body, Passage passage) {
        int start = whole(body, passage.getStartOffset());
        int end = whole(body, Math.min(passage.getEndOffset(), start + LONGEST));
        int[][] matches = new int[passage.getNumMatches()][];
        for (int i = 0; i < matches.length; i++) {
            matches[i] = new int[] {passage.getMatchStarts()[i], passage.getMatchEnds()[i]};
        }
        Arrays.sort(matches, Comparator.comparingInt(match -> match[0]));
        List<Mark> marks = new ArrayList<>();
        int marked = start;
        for (int[] match : matches) {
            if (match[0] >= marked && match[1] <= end) {
                marks.add(new Mark(body.codePointCount(start, match[0]), body.codePointCount(start, match[1])));
                marked = match[1];
            }
        }
        return new Excerpt(body.substring(start, end), body.codePointCount(0, start), marks);
    }

    private static Excerpt beginning(Article article, List<Span> sentences) {
        String body = article.text(Field.BODY);
        int end = whole(body, Math.min(body.length(), LENGTH));
        int codePoints = body.codePointCount(0, whole(body, Math.min(body.length(), LONGEST)));
        for (Span sentence : sentences) {
            if (sentence.in() == Field.BODY && sentence.end() <= codePoints) {
                int stop = body.offsetByCodePoints(0, sentence.end());
                if (stop >= end) {
                    end = stop;
                    break;
                }
            }
        }
        return new Excerpt(body.substring(0, end), 0, List.of());
    }

    /** An index that does not lie between two halves of a character. */
    private static int whole(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}
