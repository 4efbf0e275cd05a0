package dev.dateline.sink.archive;

import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** What a person writes into a search box, as a query; whatever it is, it is one. */
final class Words {
    static final Analyzer ANALYZER = new NewsAnalyzer();

    /** A word of a headline says more of what an article is about than one of its text. */
    private static final Map<String, Float> FIELDS = Map.of(Fields.TITLE, 3f, Fields.BODY, 1f);

    private static final int UNDERSTOOD = SimpleQueryParser.AND_OPERATOR
            | SimpleQueryParser.OR_OPERATOR
            | SimpleQueryParser.NOT_OPERATOR
            | SimpleQueryParser.PHRASE_OPERATOR
            | SimpleQueryParser.PREFIX_OPERATOR
            | SimpleQueryParser.PRECEDENCE_OPERATORS
            | SimpleQueryParser.WHITESPACE_OPERATOR;

    private Words() {}

    static Query query(String words) {
        SimpleQueryParser parser = new SimpleQueryParser(ANALYZER, FIELDS, UNDERSTOOD);
        parser.setDefaultOperator(Occur.MUST);
        return Optional.ofNullable(parser.parse(words)).orElseGet(() -> new MatchNoDocsQuery("no word"));
    }
}
