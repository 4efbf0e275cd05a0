package dev.dateline.lab.peers;

import de.unihd.dbs.heideltime.standalone.Config;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.components.impl.UimaContextImpl;
import de.unihd.dbs.uima.annotator.heideltime.HeidelTime;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Dct;
import de.unihd.dbs.uima.types.heideltime.Sentence;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import de.unihd.dbs.uima.types.heideltime.Token;
import dev.dateline.lab.DateGold;
import dev.dateline.lab.DateScore.Span;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.apache.uima.UIMAException;
import org.apache.uima.jcas.JCas;

/** HeidelTime for English, with CoreNLP's tokens, sentences and parts of speech. */
final class HeidelTimeReader implements Function<DateGold, List<Span>> {
    private final HeidelTime heidelTime = new HeidelTime();
    private final StanfordCoreNLP tagger;
    private final JCas cas;

    HeidelTimeReader(DocumentType kind) {
        Config.setProps(HeidelTimeTypes.settings());
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos");
        tagger = new StanfordCoreNLP(settings, false);
        try {
            heidelTime.initialize(new UimaContextImpl(Language.ENGLISH, kind, false));
            cas = HeidelTimeTypes.newCas();
        } catch (UIMAException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Span> apply(DateGold document) {
        cas.reset();
        cas.setDocumentText(document.text());
        Dct published = new Dct(cas, 0, document.text().length());
        published.setValue(document.day());
        published.addToIndexes();
        Annotation annotation = new Annotation(document.text());
        tagger.annotate(annotation);
        int number = 0;
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            add(sentence, number++);
        }
        heidelTime.process(cas);
        CodePoints offsets = new CodePoints(document.text());
        List<Span> dates = new ArrayList<>();
        for (org.apache.uima.jcas.tcas.Annotation found : cas.getAnnotationIndex(Timex3.type)) {
            Timex3 timex = (Timex3) found;
            dates.add(new Span(
                    offsets.at(timex.getBegin()),
                    offsets.at(timex.getEnd()),
                    timex.getTimexType(),
                    timex.getTimexValue()));
        }
        return dates;
    }

    private void add(CoreMap sentence, int number) {
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        Sentence whole = new Sentence(
                cas,
                tokens.get(0).beginPosition(),
                tokens.get(tokens.size() - 1).endPosition());
        whole.setSentenceId(number);
        whole.addToIndexes();
        for (CoreLabel label : tokens) {
            Token token = new Token(cas, label.beginPosition(), label.endPosition());
            token.setSentId(number);
            token.setPos(label.tag());
            token.addToIndexes();
        }
    }
}
