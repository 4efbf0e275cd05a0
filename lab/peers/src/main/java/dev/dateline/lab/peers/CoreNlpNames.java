package dev.dateline.lab.peers;

import dev.dateline.lab.train.Gold;
import edu.stanford.nlp.ie.NERClassifierCombiner;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/**
 * CoreNLP's taggers, the one with three types first, then the one with four. They are given the annotators' own tokens and
 * lines, which Dateline has to find by itself.
 */
final class CoreNlpNames implements Function<Gold, Gold> {
    private static final String MODELS = "edu/stanford/nlp/models/ner/english.";
    private static final Map<String, String> TYPES =
            Map.of("PERSON", "PER", "ORGANIZATION", "ORG", "LOCATION", "LOC", "MISC", "MISC");

    private final StanfordCoreNLP splitter;
    private final NERClassifierCombiner tagger;

    private CoreNlpNames(String annotators, String variant) {
        Properties settings = new Properties();
        settings.setProperty("annotators", annotators);
        settings.setProperty("tokenize.whitespace", "true");
        settings.setProperty("ssplit.eolonly", "true");
        settings.setProperty("truecase.overwriteText", "true");
        splitter = new StanfordCoreNLP(settings, false);
        try {
            tagger = new NERClassifierCombiner(
                    false,
                    false,
                    MODELS + "all.3class." + variant + ".crf.ser.gz",
                    MODELS + "conll.4class." + variant + ".crf.ser.gz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For text as printed. */
    static CoreNlpNames cased() {
        return new CoreNlpNames("tokenize,ssplit", "distsim");
    }

    /** For text without capitals. */
    static CoreNlpNames caseless() {
        return new CoreNlpNames("tokenize,ssplit", "caseless.distsim");
    }

    /** For text without capitals: they are put back first. */
    static CoreNlpNames truecased() {
        return new CoreNlpNames("tokenize,ssplit,truecase", "distsim");
    }

    @Override
    public Gold apply(Gold document) {
        Annotation annotation = new Annotation(document.text());
        splitter.annotate(annotation);
        CodePoints offsets = new CodePoints(document.text());
        List<Gold.Name> names = new ArrayList<>();
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<CoreLabel> tokens = tagger.classify(sentence.get(CoreAnnotations.TokensAnnotation.class));
            add(tokens, offsets, names);
        }
        return new Gold(document.doc(), document.text(), names);
    }

    private static void add(List<CoreLabel> tokens, CodePoints offsets, List<Gold.Name> names) {
        for (int i = 0; i < tokens.size(); ) {
            String label = label(tokens.get(i));
            int end = i + 1;
            while (end < tokens.size() && label(tokens.get(end)).equals(label)) {
                end++;
            }
            if (TYPES.containsKey(label)) {
                names.add(new Gold.Name(
                        offsets.at(tokens.get(i).beginPosition()),
                        offsets.at(tokens.get(end - 1).endPosition()),
                        TYPES.get(label)));
            }
            i = end;
        }
    }

    private static String label(CoreLabel token) {
        return token.get(CoreAnnotations.AnswerAnnotation.class);
    }
}
