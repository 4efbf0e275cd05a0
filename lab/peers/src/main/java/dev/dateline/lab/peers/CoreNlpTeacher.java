package dev.dateline.lab.peers;

import dev.dateline.lab.train.Gold;
import dev.dateline.lab.train.Silver;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * CoreNLP's two cased taggers, over Dateline's own tokens and sentences: what they say of printed news is what a tagger of
 * our own learns from.
 */
final class CoreNlpTeacher {
    private static final String MODELS = "edu/stanford/nlp/models/ner/english.";
    private static final Map<String, String> TYPES =
            Map.of("PERSON", "PER", "ORGANIZATION", "ORG", "LOCATION", "LOC", "MISC", "MISC");
    private static final Map<String, String> MARKS =
            Map.of("“", "\"", "”", "\"", "„", "\"", "’", "'", "‘", "'", "–", "--", "—", "--");

    private final CRFClassifier<CoreLabel> three = classifier("all.3class");
    private final CRFClassifier<CoreLabel> four = classifier("conll.4class");

    private static CRFClassifier<CoreLabel> classifier(String name) {
        return CRFClassifier.getClassifierNoExceptions(MODELS + name + ".distsim.crf.ser.gz");
    }

    /** The text with the names of the first, and those of a fourth type by the second; then with those of the second alone. */
    Silver label(String doc, String text) {
        Tokens tokens = Tokens.of(text);
        Sentences sentences = Sentences.of(tokens);
        List<Gold.Name> byThree = new ArrayList<>();
        List<Gold.Name> byFour = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            int first = sentences.first(s);
            int end = sentences.end(s);
            add(three, tokens, first, end, byThree);
            add(four, tokens, first, end, byFour);
        }
        List<Gold.Name> both = new ArrayList<>(byThree);
        for (Gold.Name name : byFour) {
            if (name.type().equals("MISC") && byThree.stream().noneMatch(other -> overlap(name, other))) {
                both.add(name);
            }
        }
        return new Silver(doc, text, List.of(both, byFour));
    }

    private static boolean overlap(Gold.Name one, Gold.Name other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static void add(
            CRFClassifier<CoreLabel> classifier, Tokens tokens, int first, int end, List<Gold.Name> names) {
        List<CoreLabel> words = new ArrayList<>(end - first);
        List<Integer> firsts = new ArrayList<>(end - first);
        for (int i = first; i < end; ) {
            int next = compoundEnd(tokens, i, end);
            words.add(word(next == i + 1 ? tokens.form(i) : tokens.between(i, next - 1)));
            firsts.add(i);
            i = next;
        }
        firsts.add(end);
        List<CoreLabel> labels = classifier.classifySentence(words);
        for (int i = 0; i < labels.size(); ) {
            String label = answer(labels.get(i));
            int last = i + 1;
            while (last < labels.size() && answer(labels.get(last)).equals(label)) {
                last++;
            }
            if (TYPES.containsKey(label)) {
                names.add(new Gold.Name(
                        tokens.codePointStart(firsts.get(i)),
                        tokens.codePointEnd(firsts.get(last) - 1),
                        TYPES.get(label)));
            }
            i = last;
        }
    }

    /** Past a word with all that hyphens join to it: the teacher has learned from text that is not cut at them. */
    private static int compoundEnd(Tokens tokens, int i, int end) {
        int last = i + 1;
        while (last + 1 < end
                && tokens.lower(last).equals("-")
                && tokens.joined(last)
                && tokens.joined(last + 1)
                && !tokens.punctuation(last + 1)) {
            last += 2;
        }
        return last;
    }

    private static CoreLabel word(String form) {
        CoreLabel label = new CoreLabel();
        String word = MARKS.getOrDefault(form, form);
        label.setWord(word);
        label.setValue(word);
        label.setOriginalText(form);
        return label;
    }

    private static String answer(CoreLabel label) {
        return label.get(CoreAnnotations.AnswerAnnotation.class);
    }
}
