package dev.dateline.text.date.grammar;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What single words and numbers can be in a date: {@code vocabulary.txt}, and numbers by their form. */
final class Vocabulary {
    private static final Pattern THOUSANDS = Pattern.compile("(,\\d{3})+");
    private static final Pattern DECIMALS = Pattern.compile("\\.\\d+");
    private static final Pattern MINUTES_AFTER_DOT = Pattern.compile("\\.[0-5]\\d");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("\\.\\d{1,2}\\.[12]\\d{3}");
    private static final Pattern MINUTES = Pattern.compile("[0-5]\\d");

    /** What stands before a company's year, without a space. */
    private static final String FISCAL = "fy";

    /** Longer numbers are no part of a date. */
    private static final int LONGEST_NUMBER = 10;

    private final Map<String, Lexeme> words = new HashMap<>();

    /** @param symbols of all rules, so that words which rules name as themselves are known */
    Vocabulary(Symbols symbols) {
        Map<String, Map<Kind, String>> kinds = new HashMap<>();
        for (String line : DateGrammar.VOCABULARY.lines()) {
            int colon = line.indexOf(':');
            Kind kind = Kind.valueOf(line.substring(0, colon));
            for (String entry : line.substring(colon + 1).strip().split(" +")) {
                int equals = entry.indexOf('=');
                String word = equals < 0 ? entry : entry.substring(0, equals);
                String value = equals < 0 ? "1" : entry.substring(equals + 1);
                kinds.computeIfAbsent(word, unseen -> new EnumMap<>(Kind.class)).put(kind, value);
            }
        }
        for (String literal : symbols.literals()) {
            kinds.putIfAbsent(literal, figures(literal) ? number(literal) : new EnumMap<>(Kind.class));
        }
        kinds.forEach((word, values) -> words.put(word, Lexeme.word(values, symbols.literal(word))));
    }

    /** What a lower-case word can be, or null for an ordinary one. */
    Lexeme lexeme(String lower) {
        Lexeme word = words.get(lower);
        if (word != null || !figures(lower)) {
            return word == null && lower.startsWith(FISCAL) ? fiscal(lower.substring(FISCAL.length())) : word;
        }
        Map<Kind, String> values = number(lower);
        return values.isEmpty() ? null : Lexeme.word(values, -1);
    }

    /** The year of {@code FY2018} or {@code FY18}. */
    private static Lexeme fiscal(String figures) {
        boolean year = !figures.isEmpty() && figures(figures);
        Map<Kind, String> values = year ? number(figures) : Map.of();
        String value = values.getOrDefault(Kind.YEAR, values.get(Kind.YEARTWO));
        return value == null ? null : Lexeme.word(Map.of(Kind.YEARWORDS, value), -1);
    }

    private static boolean figures(String form) {
        return form.charAt(0) >= '0' && form.charAt(0) <= '9';
    }

    /** What a number can be: nothing if too long. */
    private static Map<Kind, String> number(String form) {
        if (form.length() > LONGEST_NUMBER) {
            return Map.of();
        }
        int end = 0;
        while (end < form.length() && form.charAt(end) >= '0' && form.charAt(end) <= '9') {
            end++;
        }
        Map<Kind, String> values = new EnumMap<>(Kind.class);
        String rest = form.substring(end);
        int whole = end <= 6 ? Integer.parseInt(form.substring(0, end)) : -1;
        if (rest.isEmpty()) {
            digits(values, form, whole);
        } else if (rest.equals("s") && whole % 10 == 0) {
            decade(values, form.substring(0, end), whole);
        } else if (end <= 2 && whole >= 1 && ordinalEnding(rest)) {
            values.putAll(ordinal(whole));
        } else if (rest.charAt(0) == ':') {
            if (clock(form)) {
                values.put(form.indexOf(':') == form.lastIndexOf(':') ? Kind.CLOCK : Kind.CLOCKS, form);
            }
        } else if (THOUSANDS.matcher(rest).matches()) {
            values.put(Kind.NUMBER, form.replace(",", ""));
        } else if (rest.equals(".5")) {
            values.put(Kind.NUMBER, form);
        } else if (DECIMALS.matcher(rest).matches()) {
            values.put(Kind.DECIMAL, form);
            if (MINUTES_AFTER_DOT.matcher(rest).matches() && whole <= 24) {
                values.put(Kind.CLOCKDOT, form.replace('.', ':'));
            }
        } else if (MONTH_AND_YEAR.matcher(rest).matches() && end <= 2) {
            values.put(Kind.DOTTED, form);
        }
        return values;
    }

    private static void digits(Map<Kind, String> values, String form, int whole) {
        if (whole < 0) {
            return;
        }
        values.put(Kind.NUMBER, Integer.toString(whole));
        if (form.length() <= 2 && whole >= 1 && whole <= 31) {
            values.put(Kind.DAY, Integer.toString(whole));
        }
        if (form.length() == 2) {
            values.put(Kind.YEARTWO, Integer.toString(whole + (whole < 30 ? 2000 : 1900)));
        }
        if (form.length() == 4) {
            if (whole >= 1000 && whole <= 2199) {
                values.put(Kind.YEAR, form);
            }
            if (whole / 100 <= 23 && whole % 100 <= 59) {
                values.put(Kind.HOURS4, form.substring(0, 2) + ":" + form.substring(2));
            }
        }
    }

    private static void decade(Map<Kind, String> values, String digits, int whole) {
        if (digits.length() == 4 && whole >= 1000 && whole <= 2190) {
            // "The 1900s" are the century, "the 2000s" mostly the decade.
            boolean century = digits.endsWith("00") && whole < 2000;
            values.put(Kind.DECADE, digits.substring(0, century ? 2 : 3));
        } else if (digits.length() == 2) {
            values.put(Kind.DECADETWO, (whole < 20 ? "20" : "19") + digits.charAt(0));
        }
    }

    /** What a number's place in an order can be. */
    static Map<Kind, String> ordinal(int number) {
        Map<Kind, String> values = new EnumMap<>(Kind.class);
        values.put(Kind.ORDINAL, Integer.toString(number));
        if (number <= 31) {
            values.put(Kind.DAYTH, Integer.toString(number));
        }
        return values;
    }

    private static boolean ordinalEnding(String rest) {
        return rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th");
    }

    private static boolean clock(String form) {
        String[] parts = form.split(":", -1);
        return parts.length <= 3
                && parts[0].length() <= 2
                && Integer.parseInt(parts[0]) <= 24
                && MINUTES.matcher(parts[1]).matches();
    }
}
