package dev.dateline.app.display;

import java.util.Iterator;
import java.util.List;

/** A field's text with its marks, broken between words at the terminal's width; line ends of the text stay. */
final class Paragraphs {
    private final Terminal terminal;
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private int column;
    private int wordColumns;
    private int spaces;

    private Paragraphs(Terminal terminal) {
        this.terminal = terminal;
    }

    static String of(String text, List<Mark> marks, Terminal terminal) {
        return new Paragraphs(terminal).laidOut(text, marks);
    }

    private String laidOut(String text, List<Mark> marks) {
        Iterator<Mark> rest = marks.iterator();
        Mark mark = rest.hasNext() ? rest.next() : null;
        int[] characters = text.codePoints().map(Visible::of).toArray();
        for (int i = 0; i < characters.length; i++) {
            if (mark != null && i == mark.start()) {
                bracket(mark.kind(), mark.kind().open(terminal.colour()));
            }
            character(characters[i]);
            if (mark != null && i + 1 == mark.end()) {
                bracket(mark.kind(), mark.kind().close(terminal.colour()));
                mark = rest.hasNext() ? rest.next() : null;
            }
        }
        endWord();
        return lines.toString();
    }

    private void character(int c) {
        if (c == '\n') {
            endWord();
            endLine();
        } else if (c == ' ') {
            endWord();
            spaces++;
        } else {
            word.appendCodePoint(c);
            wordColumns++;
        }
    }

    private void bracket(Kind kind, String text) {
        word.append(text);
        wordColumns += kind.columns(terminal.colour());
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        if (column > 0 && column + spaces + wordColumns > terminal.columns()) {
            endLine();
        }
        lines.append(" ".repeat(spaces)).append(word);
        column += spaces + wordColumns;
        spaces = 0;
        word.setLength(0);
        wordColumns = 0;
    }

    private void endLine() {
        lines.append('\n');
        column = 0;
        spaces = 0;
    }
}
