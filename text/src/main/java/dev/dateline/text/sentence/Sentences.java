package dev.dateline.text.sentence;

import dev.dateline.text.rules.RuleFile;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.Field;
import dev.dateline.wire.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sentences of one field, as ranges of its tokens. Immutable. */
public final class Sentences {
    /** The word lists that decide about sentences. */
    public static final List<RuleFile> RULES = List.of(new RuleFile(Sentences.class, "sentences.txt"));

    private static final Set<String> STARTS = read("starts:");
    private static final Set<String> TITLES = read("title:");
    private static final Set<String> MONTHS = read("month:");

    private final Tokens tokens;
    /** The first token of each sentence, and the number of tokens. */
    private final int[] firsts;

    private Sentences(Tokens tokens, int[] firsts) {
        this.tokens = tokens;
        this.firsts = firsts;
    }

    /** The sentences of these tokens; every token is in one. */
    public static Sentences of(Tokens tokens) {
        boolean wrapped = wrapped(tokens);
        int[] firsts = new int[tokens.size() + 1];
        int size = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i == 0 || begins(tokens, i, wrapped)) {
                firsts[size++] = i;
            }
        }
        firsts[size++] = tokens.size();
        return new Sentences(tokens, Arrays.copyOf(firsts, size));
    }

    /** The number of sentences. */
    public int size() {
        return firsts.length - 1;
    }

    /** A sentence's first token. */
    public int first(int sentence) {
        return firsts[sentence];
    }

    /** The token after a sentence's last. */
    public int end(int sentence) {
        return firsts[sentence + 1];
    }

    /** The sentences as stretches of the field's text. */
    public List<Span> spans(Field field) {
        List<Span> spans = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            spans.add(new Span(field, tokens.codePointStart(first(i)), tokens.codePointEnd(end(i) - 1)));
        }
        return spans;
    }

    private static Set<String> read(String group) {
        Set<String> words = new HashSet<>();
        for (String line : RULES.get(0).lines()) {
            if (line.startsWith(group)) {
                words.addAll(List.of(line.substring(group.length()).strip().split(" +")));
            }
        }
        return Set.copyOf(words);
    }

    /**
     * Whether lines are broken wherever they were full: then a line's end says nothing about a sentence's. Only print shows
     * it, by lines that go on in lower case.
     */
    private static boolean wrapped(Tokens tokens) {
        int open = 0;
        int goingOn = 0;
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.lineBreakBefore(i) && !tokens.paragraphBreakBefore(i) && !stop(tokens, i - 1)) {
                open++;
                goingOn += tokens.word(i) && !tokens.capitalised(i) ? 1 : 0;
            }
        }
        return tokens.style() == Style.PRINTED && goingOn * 2 > open;
    }

    private static boolean begins(Tokens tokens, int i, boolean wrapped) {
        int last = lastBeforeClosers(tokens, i);
        boolean line = tokens.lineBreakBefore(i);
        if (last > 0 && tokens.abbreviationSplit(last - 1)) {
            boolean goesOn = tokens.acronym(last - 1)
                    || TITLES.contains(tokens.lower(last - 1) + ".")
                    || monthThenNumber(tokens.lower(last - 1), tokens, i);
            boolean broken = line && !goesOn;
            return broken || starts(tokens, i) && capitalFits(tokens, i);
        }
        if (tokens.paragraphBreakBefore(i)) {
            return true;
        }
        if (closer(tokens, i) || stop(tokens, i)) {
            return false;
        }
        if (stop(tokens, last)) {
            boolean pause =
                    tokens.style() != Style.PRINTED && tokens.lower(last).length() > 1;
            return line || !pause && capitalFits(tokens, i) && !(tokens.joined(i) && tokens.joined(last));
        }
        boolean canEnd = !TITLES.contains(tokens.lower(last)) && !initial(tokens, last) && !goesOn(tokens, last, i);
        // Where capitals say nothing, only a full stop that stands apart ends a sentence within a line.
        boolean shown = tokens.style() == Style.PRINTED && tokens.capitalised(i);
        return line && !wrapped && canEnd || tokens.abbreviated(last) && canEnd && shown && starts(tokens, i);
    }

    /** Whether an abbreviation is plainly not the end, though the line is. */
    private static boolean goesOn(Tokens tokens, int last, int i) {
        String form = tokens.lower(last);
        return tokens.abbreviated(last)
                && (monthThenNumber(form.substring(0, form.length() - 1), tokens, i)
                        || tokens.style() == Style.PRINTED && tokens.word(i) && !tokens.capitalised(i));
    }

    private static boolean monthThenNumber(String word, Tokens tokens, int i) {
        return MONTHS.contains(word) && tokens.hasDigit(i);
    }

    private static boolean starts(Tokens tokens, int i) {
        return STARTS.contains(tokens.lower(i));
    }

    /** In print a sentence begins with a capital, a number or a mark; elsewhere capitals say nothing. */
    private static boolean capitalFits(Tokens tokens, int i) {
        return tokens.style() != Style.PRINTED || !tokens.word(i) || tokens.capitalised(i) || tokens.hasDigit(i);
    }

    /** A name's initial: one letter and its full stop. */
    private static boolean initial(Tokens tokens, int i) {
        return tokens.abbreviated(i) && tokens.lower(i).length() == 2;
    }

    private static boolean stop(Tokens tokens, int i) {
        String mark = tokens.lower(i);
        return switch (mark.charAt(0)) {
            case '!', '?' -> mark.length() == 1;
            case '.' -> true;
            default -> false;
        };
    }

    /** A closing quotation mark or bracket, which belongs to the sentence before it. */
    private static boolean closer(Tokens tokens, int i) {
        return switch (tokens.lower(i)) {
            case ")", "]" -> true;
            case "\"", "'" -> tokens.joined(i) && (i + 1 == tokens.size() || tokens.spaceBefore(i + 1));
            default -> false;
        };
    }

    private static int lastBeforeClosers(Tokens tokens, int i) {
        int last = i - 1;
        for (int steps = 0; steps < 3 && last > 0 && closer(tokens, last); steps++) {
            last--;
        }
        return last;
    }
}
