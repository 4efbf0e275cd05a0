package dev.dateline.text.token;

import dev.dateline.text.rules.RuleFile;
import java.util.List;

/**
 * The tokens of one field, as parallel arrays: words, numbers and marks in reading order. A token's form is decoded
 * (character references, mojibake, invisible characters); its span is of the text exactly as it came.
 *
 * <p>Words are split at hyphens and before {@code 's}; what is {@link #joined} stood together in print. Immutable.
 */
public final class Tokens {
    /** The word lists that decide about tokens. */
    public static final List<RuleFile> RULES = List.of(Abbreviations.FILE, HtmlEntities.FILE);

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int[] words;
    private final short[] flags;
    private final String[] forms;
    private final String[] lowers;
    private final int[] codePointStarts;
    private final int[] codePointEnds;
    private final Style style;

    Tokens(String text, int[] starts, int[] ends, int[] words, short[] flags, String[] forms, String[] lowers) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.words = words;
        this.flags = flags;
        this.forms = forms;
        this.lowers = lowers;
        if (text.codePointCount(0, text.length()) == text.length()) {
            codePointStarts = starts;
            codePointEnds = ends;
        } else {
            codePointStarts = new int[starts.length];
            codePointEnds = new int[ends.length];
            countCodePoints();
        }
        style = judgeStyle();
    }

    /** The tokens of a text. */
    public static Tokens of(String text) {
        return new Tokenizer(text).tokens();
    }

    /** The text as it came. */
    public String text() {
        return text;
    }

    /** How the text uses capitals. */
    public Style style() {
        return style;
    }

    /** The number of tokens. */
    public int size() {
        return starts.length;
    }

    /** The offset of a token's first character, in UTF-16. */
    public int start(int token) {
        return starts[token];
    }

    /** The offset past a token's last character, in UTF-16. */
    public int end(int token) {
        return ends[token];
    }

    /** The offset of a token's first character, in code points: what spans on the wire count. */
    public int codePointStart(int token) {
        return codePointStarts[token];
    }

    /** The offset past a token's last character, in code points. */
    public int codePointEnd(int token) {
        return codePointEnds[token];
    }

    /** The token as printed, decoded. */
    public String form(int token) {
        return forms[words[token]];
    }

    /**
     * The token in lower case, composed (NFC), with one kind of apostrophe ({@code '}), quotation mark ({@code "}), hyphen
     * ({@code -}), dash ({@code --}) and ellipsis ({@code ...}).
     */
    public String lower(int token) {
        return lowers[words[token]];
    }

    /** The number of different forms: what depends on the form alone is worth finding once for each. */
    public int forms() {
        return forms.length;
    }

    /** Which of the different forms a token has, from 0. */
    public int formIndex(int token) {
        return words[token];
    }

    /** The lower-case form of one of the different forms. */
    public String lowerOfForm(int formIndex) {
        return lowers[formIndex];
    }

    /** Whether it follows the token before without white space. */
    public boolean joined(int token) {
        return !is(token, Flag.SPACE_BEFORE);
    }

    /** Whether white space or the start of the text comes before it. */
    public boolean spaceBefore(int token) {
        return is(token, Flag.SPACE_BEFORE);
    }

    /** Whether it begins a line. */
    public boolean lineBreakBefore(int token) {
        return is(token, Flag.LINE_BEFORE);
    }

    /** Whether an empty line or the start of the text comes before it. */
    public boolean paragraphBreakBefore(int token) {
        return is(token, Flag.PARAGRAPH_BEFORE);
    }

    /** Whether it has a letter. */
    public boolean word(int token) {
        return is(token, Flag.LETTERS);
    }

    /** Whether it is neither word nor number. */
    public boolean punctuation(int token) {
        return (flags[token] & (Flag.LETTERS | Flag.HAS_DIGIT)) == 0;
    }

    /** Whether it is digits and nothing else. */
    public boolean digitsOnly(int token) {
        return is(token, Flag.DIGITS_ONLY);
    }

    public boolean hasDigit(int token) {
        return is(token, Flag.HAS_DIGIT);
    }

    /** Whether its first letter is a capital. */
    public boolean capitalised(int token) {
        return is(token, Flag.CAPITALISED);
    }

    /** Whether it has two letters or more, all of them capitals. */
    public boolean allCaps(int token) {
        return is(token, Flag.ALL_CAPS);
    }

    /** Whether it ends with a full stop of its own: {@code Mr.}, {@code nov.}, {@code U.S.}, {@code w.} */
    public boolean abbreviated(int token) {
        return is(token, Flag.FULL_STOP);
    }

    /** Whether it is an abbreviation whose full stop a tokeniser has split off: {@code u.n .}, {@code oct . 24} */
    public boolean abbreviationSplit(int token) {
        return token + 1 < size()
                && !abbreviated(token)
                && lower(token + 1).equals(".")
                && (acronym(token) || spaceBefore(token + 1) && Abbreviations.has(lower(token)));
    }

    /** Whether the token is the address of a page or of a mailbox. */
    public boolean address(int token) {
        return is(token, Flag.ADDRESS);
    }

    /** Whether it is letters with full stops between them: {@code U.S.}, or {@code u.n} whose last one was split off. */
    public boolean acronym(int token) {
        return is(token, Flag.ACRONYM);
    }

    /** The characters from the start of one token to the end of another, as they came. */
    public String between(int first, int last) {
        return text.substring(starts[first], ends[last]);
    }

    private boolean is(int token, int flag) {
        return (flags[token] & flag) != 0;
    }

    private void countCodePoints() {
        int at = 0;
        int count = 0;
        for (int i = 0; i < starts.length; i++) {
            count += text.codePointCount(at, starts[i]);
            codePointStarts[i] = count;
            count += text.codePointCount(starts[i], ends[i]);
            codePointEnds[i] = count;
            at = ends[i];
        }
    }

    private Style judgeStyle() {
        int withLetters = 0;
        int capitalised = 0;
        int allCaps = 0;
        int longWords = 0;
        int longCapitalised = 0;
        for (int i = 0; i < starts.length; i++) {
            if (word(i) && !(joined(i) && lower(i).charAt(0) == '\'')) {
                withLetters++;
                capitalised += capitalised(i) ? 1 : 0;
                allCaps += allCaps(i) ? 1 : 0;
                boolean judged = ends[i] - starts[i] > 3 && !allCaps(i);
                longWords += judged ? 1 : 0;
                longCapitalised += judged && capitalised(i) ? 1 : 0;
            }
        }
        return Style.of(withLetters, capitalised, allCaps, longWords, longCapitalised);
    }
}
