package dev.dateline.text.date.grammar;

import java.util.List;
import java.util.Locale;

/**
 * What a rule's arguments say of a match: the values of the words that it took, or what its line has written.
 *
 * @param match that the rule made
 * @param names of the arguments, as {@link Meaning} explains them
 */
record Arguments(Match match, List<String> names) {
    static Arguments of(Match match) {
        return new Arguments(match, match.rule().arguments());
    }

    int size() {
        return names.size();
    }

    Expression phrase(int index) {
        return match.phrase(Kind.valueOf(names.get(index)));
    }

    String name(int index) {
        return names.get(index).toUpperCase(Locale.ROOT);
    }

    /** 0 where absent. */
    int number(int index) {
        String text = text(index);
        return text == null ? 0 : Integer.parseInt(text.replace(".5", ""));
    }

    /** Null where absent. */
    String text(int index) {
        if (index >= names.size() || names.get(index).equals("_")) {
            return null;
        }
        String argument = names.get(index);
        boolean negative = argument.length() > 1 && argument.charAt(0) == '-' && Character.isLetter(argument.charAt(1));
        boolean half = argument.length() > 1 && argument.endsWith("+");
        String word = argument.substring(negative ? 1 : 0, argument.length() - (half ? 1 : 0));
        int hash = word.indexOf('#');
        Kind kind = kind(hash < 0 ? word : word.substring(0, hash));
        if (kind == null) {
            return argument;
        }
        String value = match.value(kind, hash < 0 ? 1 : Integer.parseInt(word.substring(hash + 1)));
        return value == null ? null : (negative ? "-" : "") + value + (half ? "+" : "");
    }

    private static Kind kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }
}
