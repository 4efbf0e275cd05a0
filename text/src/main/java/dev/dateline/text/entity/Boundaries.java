package dev.dateline.text.entity;

import dev.dateline.text.entity.model.Hash;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.Set;

/** Mends where names begin and end, and types that a name's last word decides. Immutable. */
final class Boundaries {
    private static final Set<String> ENDS = Set.of(".", "!", "?", "\"");

    private final Set<String> months = WordLists.KINDS.words("month");
    private final Set<String> dollars = WordLists.KINDS.words("dollar");
    private final Set<String> labelWords = WordLists.KINDS.words("label");
    private final Set<String> places = WordLists.KINDS.words("place");
    private final Set<String> offices = WordLists.KINDS.words("office");
    private final Set<String> generations = WordLists.KINDS.words("generation");
    private final Parties parties;
    private final Bodies bodies;
    private final LastWords lastWords;
    private final Duties duties = new Duties();
    private final OpenEnds openEnds = new OpenEnds();
    private final Namesakes namesakes = new Namesakes();
    private final Lexicon lexicon;
    private final KnownNames known;
    private final Roles roles;

    Boundaries(Lexicon lexicon, KnownNames known, Roles roles, Parties parties) {
        this.lexicon = lexicon;
        this.known = known;
        this.roles = roles;
        this.parties = parties;
        bodies = new Bodies(known);
        lastWords = new LastWords(lexicon, known);
    }

    void mend(Tokens tokens, Labels labels) {
        for (int i = 0; i < tokens.size(); i++) {
            if (labels.begins(i)) {
                int end = labels.end(i);
                if (label(tokens, i, end)
                        || dollar(tokens, i, end)
                        || rubbish(tokens, i, end, labels.type(i))
                        || roles.only(tokens, i, end)) {
                    labels.clear(i, end);
                } else if (namesakes.called(tokens, labels, i, end)) {
                    labels.set(namesakes.first(tokens, i), end, EntityType.MISC);
                } else if (!parties.state(tokens, labels, i, end)) {
                    name(tokens, labels, i, end);
                }
                i = end - 1;
            }
        }
    }

    /** {@code Factbox: …}, and a {@code Jr.} by itself. */
    private boolean label(Tokens tokens, int i, int end) {
        boolean headed = end < tokens.size()
                && (tokens.lower(end).equals(":") || tokens.lower(end).equals("-"));
        boolean label = (headed || i == 0) && labelWords.contains(tokens.lower(i));
        return end == i + 1 && (label || generations.contains(tokens.lower(i)));
    }

    /** {@code US $ 5}, but not {@code owes the US $ 5}. */
    private boolean dollar(Tokens tokens, int i, int end) {
        return end == i + 1
                && end < tokens.size()
                && tokens.lower(end).startsWith("$")
                && dollars.contains(tokens.lower(i))
                && (i == 0 || !tokens.lower(i - 1).equals("the"));
    }

    /** A person with digits in the name; a name all in small letters among others that have capitals. */
    private static boolean rubbish(Tokens tokens, int first, int end, EntityType type) {
        boolean digits = false;
        boolean capitals = false;
        for (int i = first; i < end; i++) {
            digits |= tokens.hasDigit(i);
            capitals |= tokens.form(i).chars().anyMatch(Character::isUpperCase);
        }
        return digits && type == EntityType.PERSON || !capitals && !digits && tokens.style() == Style.PRINTED;
    }

    private void name(Tokens tokens, Labels labels, int first, int end) {
        EntityType type = labels.type(first);
        int last = end;
        if (type != EntityType.ORGANIZATION && last - first > 1 && Bodies.possessive(tokens, last - 1)) {
            last--;
        }
        last = office(tokens, first, last);
        if (type != EntityType.ORGANIZATION) {
            last = small(tokens, first, last);
        }
        if (type == EntityType.ORGANIZATION) {
            last = duties.end(tokens, labels, first, last);
        }
        if (type != EntityType.PERSON) {
            last = openEnds.end(tokens, labels, first, last);
        }
        if (type == EntityType.PERSON) {
            last = english(tokens, labels, first, generation(tokens, labels, last));
            if (last == end && born(tokens, labels, first)) {
                labels.set(first - 1, end, type);
                return;
            }
        }
        if (last != end) {
            labels.clear(first, Math.max(last, end));
            labels.set(first, last, known.type(tokens, first, last).orElse(openEnds.type(tokens, first, type)));
        }
        if (type == EntityType.MISC && era(tokens, first, last)) {
            labels.set(first, last, EntityType.PERSON);
        }
        slashes(tokens, labels, first, last);
        if (labels.begins(first) && labels.end(first) == last && !parties.part(tokens, labels, first, last)) {
            bodies.mend(tokens, labels, first, last);
            lastWords.mend(tokens, labels, first, last);
        }
    }

    /** Whether it is someone's time: {@code Obama-era rules}. */
    private boolean era(Tokens tokens, int first, int end) {
        return end == first + 1
                && end + 1 < tokens.size()
                && tokens.joined(end)
                && tokens.lower(end).equals("-")
                && tokens.lower(end + 1).equals("era")
                && Lexicon.surely(lexicon.of(Hash.word(tokens.form(first))), EntityType.PERSON);
    }

    /**
     * The end of a name without the office of who stands behind it, {@code White House Press Secretary}; but the
     * {@code Department of Justice} keeps what it is for, and the {@code Office of the Vice President} whose it is.
     */
    private int office(Tokens tokens, int first, int end) {
        int last = end;
        while (last - first > 1
                && last < tokens.size()
                && offices.contains(tokens.lower(last - 1))
                && head(tokens, last)
                && !openEnds.open(tokens, last - 2)) {
            last--;
        }
        boolean theirs = last == end
                && last < tokens.size()
                && last - first > 2
                && tokens.lower(last - 2).equals("the")
                && offices.contains(tokens.lower(last - 1))
                && head(tokens, last);
        return theirs ? end + 1 : last;
    }

    private boolean head(Tokens tokens, int i) {
        return roles.title(tokens.lower(i)) && !roles.polite(tokens.lower(i));
    }

    /**
     * The end of a name without the words in small letters that follow it, where the text has capitals; organisations may end
     * so, and names like {@code Kim Hyun - sook}.
     */
    private int small(Tokens tokens, int first, int end) {
        int last = end;
        while (tokens.style() == Style.PRINTED
                && last - first > 1
                && tokens.word(last - 1)
                && small(tokens, last - 1)) {
            last--;
        }
        return tokens.capitalised(first) && last > first ? last : end;
    }

    private boolean small(Tokens tokens, int i) {
        boolean joined = i > 0 && tokens.lower(i - 1).equals("-");
        return tokens.spaceBefore(i)
                && !joined
                && !places.contains(tokens.lower(i))
                && tokens.form(i).chars().noneMatch(Character::isUpperCase);
    }

    /** Takes in the {@code Jr.} after a person's name. */
    private int generation(Tokens tokens, Labels labels, int end) {
        boolean follows = end < tokens.size() && labels.outside(end) && generations.contains(tokens.lower(end));
        return follows ? end + 1 : end;
    }

    /** Takes in a surname that is also a people, after a first name alone: {@code Leandra English}. */
    private int english(Tokens tokens, Labels labels, int first, int end) {
        boolean follows = end == first + 1
                && tokens.style() != Style.ALL_CAPS
                && end < tokens.size()
                && tokens.capitalised(end)
                && labels.begins(end)
                && labels.alone(end)
                && labels.type(end) == EntityType.MISC
                && (lexicon.of(Hash.word(tokens.form(first))) & Lexicon.FIRST_NAME) != 0;
        return follows ? end + 1 : end;
    }

    /** Whether a month begins the sentence before a person's name, as a first name: {@code August Wilson wrote}. */
    private boolean born(Tokens tokens, Labels labels, int first) {
        int month = first - 1;
        return month >= 0
                && tokens.style() == Style.PRINTED
                && tokens.capitalised(month)
                && labels.outside(month)
                && (lexicon.of(Hash.word(tokens.form(month))) & Lexicon.FIRST_NAME) != 0
                && months.contains(tokens.lower(month))
                && (month == 0 || tokens.lineBreakBefore(month) || ENDS.contains(tokens.lower(month - 1)));
    }

    /** {@code WASHINGTON/NEW YORK}: two places. */
    private static void slashes(Tokens tokens, Labels labels, int first, int end) {
        int from = first;
        for (int i = first + 1; i + 1 < end; i++) {
            if (tokens.lower(i).equals("/") && labels.type(first) == EntityType.LOCATION) {
                EntityType type = labels.type(first);
                labels.set(from, i, type);
                labels.set(i + 1, end, type);
                from = i + 1;
            }
        }
    }
}
