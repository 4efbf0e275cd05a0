package dev.dateline.text.dateline;

import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.Dateline;
import dev.dateline.wire.Field;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A dateline as tokens.
 *
 * @param tokens of its field
 * @param first its first token, and its place's
 * @param end the token after its dash
 * @param placeEnd the token after its place's last
 * @param agency in its usual capitals
 * @param date of filing
 */
public record FoundDateline(
        Tokens tokens, int first, int end, int placeEnd, Optional<String> agency, Optional<FilingDate> date) {

    /** The place in usual capitals, if it names one. */
    public Optional<String> place() {
        return placeEnd > first ? Optional.of(usualCapitals()) : Optional.empty();
    }

    /**
     * The dateline as it travels.
     *
     * @param published the day the article was published, where it was given: a date without a year is the closest to it
     * @param year of publication, where something else than the text tells it
     */
    public Dateline dateline(Field in, Optional<LocalDate> published, OptionalInt year) {
        return new Dateline(
                in,
                tokens.codePointStart(first),
                tokens.codePointEnd(end - 1),
                place(),
                agency,
                date.map(filed -> filed.value(published, year)));
    }

    private String usualCapitals() {
        StringBuilder place = new StringBuilder();
        for (int i = first; i < placeEnd; i++) {
            place.append(i > first && tokens.spaceBefore(i) && !tokens.lower(i).equals(",") ? " " : "");
            place.append(usualCapitals(i));
        }
        return place.toString();
    }

    private String usualCapitals(int i) {
        String lower = tokens.lower(i);
        if (tokens.acronym(i)) {
            return lower.toUpperCase(Locale.ROOT);
        }
        boolean asPrinted = tokens.style() == Style.PRINTED && !tokens.allCaps(i);
        if (asPrinted || !tokens.word(i) || lower.charAt(0) == '\'') {
            return asPrinted ? tokens.form(i) : lower;
        }
        return switch (lower) {
            case "de", "la", "of", "and", "the", "al", "au", "on" -> i == first ? capitalised(lower) : lower;
            case "uk", "us", "uae", "dc" -> lower.toUpperCase(Locale.ROOT);
            default -> capitalised(lower);
        };
    }

    private static String capitalised(String lower) {
        int first = lower.offsetByCodePoints(0, 1);
        return lower.substring(0, first).toUpperCase(Locale.ROOT) + lower.substring(first);
    }
}
