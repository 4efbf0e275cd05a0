package dev.dateline.text.entity;

import dev.dateline.text.entity.model.Hash;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.Set;

/** Cuts names down to what names someone or something, and takes away what names nobody. Immutable. */
final class Trimming {
    /** A class of capitals, see {@link Lexicon#CAPITAL}. */
    private static final int AT_TIMES_CAPITAL = 3;

    private final Set<String> calendar = WordLists.KINDS.words("calendar");
    private final Set<String> weekdays = WordLists.KINDS.words("weekday");
    private final Set<String> months = WordLists.KINDS.words("month");
    private final Set<String> alone = WordLists.KINDS.words("alone");
    private final Set<String> clitics = WordLists.KINDS.words("clitic");
    private final Set<String> zones = WordLists.KINDS.words("zone");
    private final Lexicon lexicon;
    private final Roles roles;

    Trimming(Lexicon lexicon, Roles roles) {
        this.lexicon = lexicon;
        this.roles = roles;
    }

    /** Takes marks off both ends of names, titles and courtesies off the front of people's, and away what names nobody. */
    void trim(Tokens tokens, Labels labels) {
        for (int i = 0; i < tokens.size(); i++) {
            if (labels.begins(i)) {
                int end = labels.end(i);
                EntityType type = labels.type(i);
                int first = i;
                int last = end;
                while (first < last
                        && (tokens.punctuation(last - 1)
                                || type == EntityType.PERSON && weekdays.contains(tokens.lower(last - 1)))) {
                    last--;
                }
                while (first < last
                        && (tokens.punctuation(first) || type == EntityType.PERSON && title(tokens, first, last))) {
                    first++;
                }
                labels.clear(i, end);
                boolean nothing = last - first == 1 && nothing(tokens, first);
                boolean initials = type == EntityType.PERSON && initials(tokens, first, last);
                if (first < last
                        && !nothing
                        && !initials
                        && (tokens.style() == Style.PRINTED || nameable(tokens, first, last))) {
                    labels.set(first, last, type);
                }
                i = end - 1;
            }
        }
    }

    /** Whether a word by itself names nobody. */
    private boolean nothing(Tokens tokens, int i) {
        String word = tokens.lower(i);
        return weekdays.contains(word)
                || calendar.contains(word)
                || alone.contains(word)
                || clitics.contains(word) && tokens.style() != Style.PRINTED
                || zones.contains(word) && clock(tokens, i - 1)
                || dated(tokens, i);
    }

    private static boolean clock(Tokens tokens, int i) {
        return i >= 0
                && (tokens.hasDigit(i)
                        || switch (tokens.lower(i)) {
                            case "a.m", "a.m.", "am", "p.m", "p.m.", "pm" -> true;
                            default -> false;
                        });
    }

    /** Whether the word is a month with its day: {@code jan . 6}, {@code 6 jan}. */
    private boolean dated(Tokens tokens, int i) {
        if (!months.contains(tokens.lower(i))) {
            return false;
        }
        int next = i + 1 < tokens.size() && tokens.lower(i + 1).equals(".") ? i + 2 : i + 1;
        return next < tokens.size() && dayOfMonth(tokens, next) || i > 0 && dayOfMonth(tokens, i - 1);
    }

    private static boolean dayOfMonth(Tokens tokens, int i) {
        String figures = tokens.lower(i);
        return tokens.digitsOnly(i) && figures.length() <= 2 && Integer.parseInt(figures) <= 31;
    }

    /** Whether there is nothing but single letters with full stops, in text without capitals: {@code b. c. e.}. */
    private static boolean initials(Tokens tokens, int first, int end) {
        boolean all = tokens.style() != Style.PRINTED;
        for (int i = first; i < end && all; i++) {
            String form = tokens.lower(i);
            all = form.length() == 2 && form.charAt(1) == '.' || form.length() == 1 && end - first > 1;
        }
        return all;
    }

    /** Whether any of the words is at times written with a capital, or unheard of. */
    private boolean nameable(Tokens tokens, int first, int end) {
        for (int i = first; i < end; i++) {
            int capital = lexicon.of(Hash.word(tokens.form(i))) & Lexicon.CAPITAL;
            if (capital == 0 || capital >= AT_TIMES_CAPITAL) {
                return true;
            }
        }
        return false;
    }

    private boolean title(Tokens tokens, int i, int end) {
        return roles.polite(tokens.lower(i)) || i + 1 < end && roles.title(tokens.lower(i));
    }
}
