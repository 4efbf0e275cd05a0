package dev.dateline.text.name;

import dev.dateline.text.token.Tokens;

/** The form in which two spellings of a name are the same: small letters, no full stops, hyphens, apostrophes or article. */
public final class NameKey {
    private NameKey() {}

    /** The key of a name. */
    public static String of(String name) {
        Tokens tokens = Tokens.of(name);
        return of(tokens, 0, tokens.size());
    }

    /** The key of the tokens from one to before another. */
    public static String of(Tokens tokens, int first, int end) {
        StringBuilder key = new StringBuilder();
        for (int i = first; i < end; i++) {
            String word = bare(tokens.lower(i));
            boolean said = !word.isEmpty() && !(i == first && end > first + 1 && word.equals("the"));
            if (said) {
                key.append(key.length() > 0 ? " " : "").append(word);
            }
        }
        return key.toString();
    }

    /** A word without full stops, hyphens and apostrophes. */
    public static String bare(String word) {
        StringBuilder bare = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean mark = c == '.' || c == '-' || c == '\'' || c == '"';
            if (mark && bare == null) {
                bare = new StringBuilder(word.length()).append(word, 0, i);
            } else if (!mark && bare != null) {
                bare.append(c);
            }
        }
        return bare == null ? word : bare.toString();
    }
}
