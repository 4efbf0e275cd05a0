package dev.dateline.lab.train;

import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.entity.model.Words;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The text that a model learns from, as printed or rewritten in lower case.
 *
 * @param labels files that teachers have labelled
 * @param most characters taken of each of them
 * @param gold files labelled by people
 * @param times that gold is counted
 * @param sheets made up
 * @param pages of them
 */
record Teaching(List<Path> labels, long most, List<Path> gold, int times, Sheets sheets, int pages) {
    /** Takes a text with the labels that each token may have. */
    interface Pupil {
        void read(Words words, Sentences sentences, short[] labels);
    }

    /**
     * A text to learn from.
     *
     * @param opinions the names that each teacher sees
     */
    record Lesson(String text, List<List<Gold.Name>> opinions) {
        /** Hands over what is learned, as printed or rewritten. */
        void read(Lexicon lexicon, boolean cased, Pupil pupil) {
            Tokens tokens = Tokens.of(text);
            // What small letters no longer show, the best teacher can't say of them either: there all stays open.
            short[] sets = Opinions.any(tokens, cased ? Votes.of(opinions) : opinions);
            Sentences sentences = Sentences.of(tokens);
            if (cased) {
                pupil.read(Words.of(tokens, sentences, lexicon), sentences, sets);
                return;
            }
            SeedStyle rewritten = SeedStyle.of(tokens, sentences);
            Tokens after = Tokens.of(rewritten.text());
            Sentences sentencesAfter = Sentences.of(after);
            pupil.read(Words.of(after, sentencesAfter, lexicon), sentencesAfter, carried(rewritten, after, sets));
        }
    }

    void each(Consumer<Lesson> lessons) throws IOException {
        for (Path file : gold) {
            for (Gold document : Gold.read(file)) {
                Lesson lesson = new Lesson(document.text(), List.of(document.names()));
                for (int time = 0; time < times; time++) {
                    lessons.accept(lesson);
                }
            }
        }
        for (int page = 0; page < pages; page++) {
            Gold sheet = sheets.page(page);
            lessons.accept(new Lesson(sheet.text(), List.of(sheet.names())));
        }
        for (Path file : labels) {
            long[] left = {most};
            Silver.read(file, document -> {
                if (left[0] > 0) {
                    lessons.accept(new Lesson(document.text(), document.opinions()));
                    left[0] -= document.text().length();
                }
            });
        }
    }

    /** The labels of the rewritten text's tokens: the second part of what was one token is inside of the same name. */
    private static short[] carried(SeedStyle rewritten, Tokens after, short[] sets) {
        short[] carried = new short[after.size()];
        int last = -1;
        for (int i = 0; i < after.size(); i++) {
            int origin = rewritten.origin(after.start(i));
            carried[i] = origin == last ? Opinions.continued(sets[origin]) : sets[origin];
            last = origin;
        }
        return carried;
    }
}
