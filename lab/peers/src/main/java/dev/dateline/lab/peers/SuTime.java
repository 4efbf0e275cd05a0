package dev.dateline.lab.peers;

import dev.dateline.lab.DateGold;
import dev.dateline.lab.DateScore.Span;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;

/** CoreNLP's reader of dates with the annotators that it needs, and no more. */
final class SuTime implements Function<DateGold, List<Span>> {
    private final StanfordCoreNLP pipeline;

    SuTime() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos,sutime");
        settings.setProperty("customAnnotatorClass.sutime", "edu.stanford.nlp.time.TimeAnnotator");
        pipeline = new StanfordCoreNLP(settings, false);
    }

    @Override
    public List<Span> apply(DateGold document) {
        Annotation annotation = new Annotation(document.text());
        annotation.set(CoreAnnotations.DocDateAnnotation.class, document.day());
        pipeline.annotate(annotation);
        CodePoints offsets = new CodePoints(document.text());
        List<Span> dates = new ArrayList<>();
        for (CoreMap found : annotation.get(TimeAnnotations.TimexAnnotations.class)) {
            Timex timex = found.get(TimeAnnotations.TimexAnnotation.class);
            dates.add(new Span(
                    offsets.at(found.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class)),
                    offsets.at(found.get(CoreAnnotations.CharacterOffsetEndAnnotation.class)),
                    timex.timexType(),
                    Objects.requireNonNullElse(timex.value(), "")));
        }
        return dates;
    }
}
