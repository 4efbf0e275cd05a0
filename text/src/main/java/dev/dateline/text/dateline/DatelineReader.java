package dev.dateline.text.dateline;

import dev.dateline.text.rules.RuleFile;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import java.util.List;
import java.util.Optional;

/** Finds the dateline at the head of a text, in print or in wire style. Shared by all threads. */
public final class DatelineReader {
    /** The word lists that datelines are known by. */
    public static final List<RuleFile> RULES = List.of(Agencies.FILE);

    /** A dateline begins a line near the head; bylines and the like may come before it. */
    private static final int HEAD = 60;

    private static final int LONGEST_PLACE = 10;
    private static final int LONGEST_AGENCY = 5;
    private static final int LONGEST_STATE = 5;
    private static final int SHORTEST_CITY = 7;

    private final Agencies agencies = new Agencies();

    /** The dateline of a text, if it has one. */
    public Optional<FoundDateline> read(Tokens tokens) {
        for (int i = 0; i < Math.min(HEAD, tokens.size()); i++) {
            if (i == 0 || tokens.lineBreakBefore(i)) {
                Optional<FoundDateline> found = at(tokens, afterNote(tokens, i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Past stars, the page's address, and an editor's note in brackets: {@code (Corrects name in second paragraph)}. */
    private int afterNote(Tokens tokens, int i) {
        int first = i;
        while (first < tokens.size() && (tokens.lower(first).equals("*") || tokens.address(first))) {
            first++;
        }
        if (first < tokens.size() && tokens.lower(first).equals("(")) {
            for (int end = first + 1; end < Math.min(first + HEAD, tokens.size() - 1); end++) {
                if (tokens.lower(end).equals(")")) {
                    boolean note = agencies.named(words(tokens, first + 1, end)).isEmpty();
                    return note ? end + 1 : first;
                }
            }
        }
        return first;
    }

    private Optional<FoundDateline> at(Tokens tokens, int first) {
        int i = first;
        while (i < tokens.size()
                && i - first <= LONGEST_PLACE
                && partOfPlace(tokens, i)
                && FilingDate.at(tokens, i).isEmpty()
                && slashedAgency(tokens, i) < 0) {
            i++;
        }
        int placeEnd = i > first && tokens.lower(i - 1).equals(",") ? i - 1 : i;
        Optional<FilingDate> date = FilingDate.at(tokens, i);
        i = date.map(FilingDate::end).orElse(i);
        int agencyEnd = agencyEnd(tokens, i);
        Optional<String> agency = Optional.empty();
        if (agencyEnd > 0) {
            agency = agencies.named(words(tokens, i + 1, agencyEnd));
            i = agencyEnd + 1;
        } else if (date.isPresent() && i + 1 < tokens.size() && tokens.lower(i).equals(",")) {
            // "March 12, Reuter -", and "March 4, -" for an agency lost
            agency = agencies.named(tokens.lower(i + 1));
            i += agency.isPresent() ? 2 : 1;
        }
        if (i >= tokens.size() || !dash(tokens, i)) {
            return Optional.empty();
        }
        int place = placeStart(tokens, first, placeEnd);
        boolean shouted = placeEnd > place && tokens.style() == Style.PRINTED && tokens.allCaps(place);
        boolean headed = first == 0 && placeEnd > place && wireService(tokens, placeEnd, agencyEnd);
        boolean certain = agency.isPresent()
                || headed
                || date.isPresent() && placeEnd > place
                || shouted && (agencyEnd > 0 || !tokens.lower(i).equals("-") || lone(tokens, place));
        return certain
                ? Optional.of(new FoundDateline(tokens, place, i + 1, placeEnd, agency, date))
                : Optional.empty();
    }

    /** Whether the brackets after a place at the very head of lowercased text name a service, known or not. */
    private static boolean wireService(Tokens tokens, int open, int close) {
        if (tokens.style() == Style.PRINTED || close <= open) {
            return false;
        }
        for (int i = open + 1; i < close; i++) {
            String word = tokens.lower(i);
            if (word.equals("service") || word.equals("agency") || word.equals("press") || word.equals("news")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place is long enough to be a city's name rather than an acronym that a dash explains. */
    private static boolean lone(Tokens tokens, int place) {
        return place == 0 && tokens.lower(place).length() >= SHORTEST_CITY;
    }

    /** In print a byline may stand before the place, which is in capitals. */
    private static int placeStart(Tokens tokens, int first, int end) {
        if (tokens.style() == Style.PRINTED) {
            for (int i = first; i < end; i++) {
                if (tokens.allCaps(i)) {
                    return i;
                }
            }
        }
        boolean byline = first < end && tokens.lower(first).equals("by");
        return byline ? end : first;
    }

    private static boolean partOfPlace(Tokens tokens, int i) {
        return switch (tokens.lower(i)) {
            case ",", "/", "'", "'s", "de", "la", "of", "and", "the", "al", "au", "on" -> true;
            case "-" -> tokens.joined(i) && i + 1 < tokens.size() && tokens.joined(i + 1);
            case "." -> i > 0 && tokens.joined(i) && tokens.lower(i - 1).length() <= LONGEST_STATE;
            default -> tokens.word(i) && (tokens.capitalised(i) || tokens.style() != Style.PRINTED);
        };
    }

    /** The index of the bracket or slash that closes an agency's name, or -1. */
    private int agencyEnd(Tokens tokens, int i) {
        if (i < tokens.size() && tokens.lower(i).equals("(")) {
            for (int end = i + 2; end < Math.min(tokens.size(), i + 2 + LONGEST_AGENCY); end++) {
                if (tokens.lower(end).equals(")")) {
                    return end;
                }
            }
        }
        return slashedAgency(tokens, i);
    }

    private int slashedAgency(Tokens tokens, int i) {
        if (i + 2 < tokens.size() && tokens.lower(i).equals("/")) {
            for (int end = i + 2; end < Math.min(tokens.size(), i + 2 + LONGEST_AGENCY); end++) {
                if (tokens.lower(end).equals("/")) {
                    return agencies.named(words(tokens, i + 1, end)).isPresent() ? end : -1;
                }
            }
        }
        return -1;
    }

    private static boolean dash(Tokens tokens, int i) {
        return switch (tokens.lower(i)) {
            case "--", "_", "---" -> true;
            case "-" -> tokens.spaceBefore(i) || i + 1 < tokens.size() && tokens.spaceBefore(i + 1);
            default -> false;
        };
    }

    private static String words(Tokens tokens, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from && tokens.spaceBefore(i) ? " " : "").append(tokens.form(i));
        }
        return words.toString();
    }
}
