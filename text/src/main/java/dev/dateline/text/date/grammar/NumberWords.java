package dev.dateline.text.date.grammar;

import dev.dateline.text.token.Tokens;
import java.util.EnumMap;
import java.util.Map;

/**
 * Numbers of several words or tokens: {@code twenty-four}, {@code twenty-first}, {@code 21 st}, {@code a hundred and five},
 * {@code two and a half}, {@code 2 1/2}, {@code nineteen ninety-six}. Reads one sentence; {@link #read} moves on by itself.
 */
final class NumberWords {
    /** More words than any number of a date has. */
    private static final int LONGEST = 10;

    private final Tokens tokens;
    private final Lexeme[] lexemes;
    private int end;

    NumberWords(Tokens tokens, Lexeme[] lexemes) {
        this.tokens = tokens;
        this.lexemes = lexemes;
    }

    /** The token after the last number read. */
    int end() {
        return end;
    }

    /** The number that begins at a token and is not one token's alone, or null. */
    Lexeme read(int first, int limit) {
        int bound = Math.min(limit, first + LONGEST);
        Lexeme ordinal = ordinal(first, bound);
        if (ordinal != null) {
            return ordinal;
        }
        int numeral = numeral(first);
        if (numeral > 0) {
            return words(first, bound);
        }
        Lexeme lexeme = lexemes[tokens.formIndex(first)];
        int half = lexeme != null && lexeme.is(Kind.NUMBER) ? half(first + 1, bound) : 0;
        if (half > 0) {
            end = first + 1 + half;
            return number(lexeme.values().get(Kind.NUMBER) + ".5", false, -1);
        }
        return null;
    }

    private Lexeme ordinal(int first, int bound) {
        Lexeme lexeme = lexemes[tokens.formIndex(first)];
        if (first + 1 < bound && lexeme != null && lexeme.is(Kind.DAY)) {
            int number = Integer.parseInt(lexeme.values().get(Kind.DAY));
            if (tokens.digitsOnly(first) && tokens.lower(first + 1).equals(ending(number))) {
                end = first + 2;
                return Lexeme.word(Vocabulary.ordinal(number), -1);
            }
        }
        int tens = numeral(first);
        int hyphen = first + 1 < bound && tokens.lower(first + 1).equals("-") ? 1 : 0;
        int next = first + 1 + hyphen;
        if (tens >= 20 && tens < 100 && next < bound) {
            Lexeme ones = lexemes[tokens.formIndex(next)];
            String value = ones == null ? null : ones.values().get(Kind.ORDINAL);
            if (value != null && Integer.parseInt(value) < 10 && !tokens.hasDigit(next)) {
                end = next + 1;
                return Lexeme.word(Vocabulary.ordinal(tens + Integer.parseInt(value)), -1);
            }
        }
        return null;
    }

    /** How the ordinal of a number ends that is written in figures. */
    private static String ending(int number) {
        return switch (number / 10 == 1 ? 0 : number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private Lexeme words(int first, int bound) {
        int total = 0;
        int part = 0;
        int years = 0;
        int i = first;
        int last = 0;
        while (i < bound) {
            int value = numeral(i);
            if (value == 0) {
                boolean link = i > first && i + 1 < bound && numeral(i + 1) > 0 && links(i, last, numeral(i + 1));
                if (!link) {
                    break;
                }
                i++;
                continue;
            }
            if (value >= 100 && (value == last || value == 1000 && total > 0)) {
                break;
            }
            if (value == 1000) {
                total += Math.max(part, 1) * 1000;
                part = 0;
            } else if (value == 100) {
                part = Math.max(part, 1) * 100;
            } else if (last == 0 || last >= 100 || last >= 20 && value < 10) {
                part += value;
            } else if (years == 0 && part >= 10 && part <= 21 && value >= 10 && total == 0) {
                years = part * 100;
                part = value;
            } else {
                break;
            }
            last = value;
            i++;
        }
        end = i;
        if (years > 0) {
            return number(Integer.toString(years + part), true, -1);
        }
        boolean half = end + 2 < bound
                && tokens.lower(end).equals("and")
                && tokens.lower(end + 1).equals("a")
                && tokens.lower(end + 2).equals("half");
        end += half ? 3 : 0;
        // A word alone may still be one that rules name as itself.
        int literal = end == first + 1 ? lexemes[tokens.formIndex(first)].literal() : -1;
        return number(total + part + (half ? ".5" : ""), false, literal);
    }

    /** Whether a hyphen or "and" goes on with the number: twenty-four, a hundred and five. */
    private boolean links(int i, int last, int next) {
        return switch (tokens.lower(i)) {
            case "-" -> last >= 20 && last < 100 && next < 10;
            case "and" -> last >= 100 && next < 100;
            default -> false;
        };
    }

    private int numeral(int token) {
        Lexeme lexeme = lexemes[tokens.formIndex(token)];
        return lexeme != null && lexeme.is(Kind.NUMERAL)
                ? Integer.parseInt(lexeme.values().get(Kind.NUMERAL))
                : 0;
    }

    /** How many tokens write a half: {@code 1/2} or one sign; 0 if none does. */
    private int half(int i, int bound) {
        if (i < bound && tokens.lower(i).equals("½")) {
            return 1;
        }
        boolean written = i + 2 < bound
                && tokens.lower(i).equals("1")
                && tokens.lower(i + 1).equals("/")
                && tokens.lower(i + 2).equals("2");
        return written ? 3 : 0;
    }

    private static Lexeme number(String value, boolean year, int literal) {
        Map<Kind, String> values = new EnumMap<>(Kind.class);
        values.put(Kind.NUMBER, value);
        if (year) {
            values.put(Kind.YEARWORDS, value);
        } else if (value.length() <= 2 && Integer.parseInt(value) <= 31) {
            values.put(Kind.DAY, value);
            values.put(Kind.NUMERAL, value);
        }
        return Lexeme.word(values, literal);
    }
}
