package dev.dateline.text.entity;

import dev.dateline.text.entity.model.Hash;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.name.NameKey;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.Optional;

/** Marks names of the table that the tagger passed over or cut short. Immutable. */
final class TableNames {
    private static final int LONGEST = 9;
    private static final int SHORT = 4;
    /** A class of capitals, see {@link Lexicon#CAPITAL}. */
    private static final int NEARLY_ALWAYS_CAPITAL = 6;

    private final KnownNames known;
    private final Lexicon lexicon;
    private final Parties parties;

    TableNames(KnownNames known, Lexicon lexicon, Parties parties) {
        this.known = known;
        this.lexicon = lexicon;
        this.parties = parties;
    }

    void mark(Tokens tokens, Labels labels) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.word(i) && labels.free(i) && !tokens.lower(i).equals("the")) {
                int end = known.begins(NameKey.bare(tokens.lower(i))) ? end(tokens, labels, i) : i + 1;
                int first = i;
                if (labels.begins(i)) {
                    retype(tokens, labels, i, labels.end(i));
                }
                match(tokens, labels, i, end).ifPresent(found -> labels.set(first, end, surface(found)));
            }
        }
    }

    /** An organisation of the table is no place, a country no organisation, and a law no person; a place may be one. */
    private void retype(Tokens tokens, Labels labels, int first, int end) {
        EntityType type = labels.type(first);
        if (type != EntityType.MISC) {
            known.name(NameKey.of(tokens, first, end))
                    .filter(match -> match.as() != KnownNames.As.PEOPLE && !shortForm(match))
                    .filter(match -> type != EntityType.PERSON || match.known().type() == EntityType.MISC)
                    .ifPresent(match -> labels.set(first, end, match.known().type()));
        }
    }

    private Optional<KnownNames.Match> match(Tokens tokens, Labels labels, int first, int end) {
        if (end == first + 1 && !labels.outside(first)) {
            return Optional.empty();
        }
        Optional<KnownNames.Match> match = known.name(NameKey.of(tokens, first, end));
        if (end > first + 1) {
            boolean small =
                    tokens.style() == Style.PRINTED && !tokens.capitalised(end - 1) && !tokens.digitsOnly(end - 1);
            return small ? Optional.empty() : match;
        }
        return match.filter(found -> sure(tokens, first, found));
    }

    /** Whether a single word can be nothing but the name: hardly ever written small, or initials with stops or in capitals. */
    private boolean sure(Tokens tokens, int i, KnownNames.Match match) {
        if (shortForm(match)) {
            return parties.before(tokens, i);
        }
        boolean capitals = tokens.style() == Style.PRINTED
                && tokens.form(i).equals(match.printed().replace(".", ""))
                && !allCaps(tokens, i - 1)
                && !allCaps(tokens, i + 1);
        boolean initials = match.as() == KnownNames.As.INITIALS && (capitals || tokens.acronym(i));
        return initials || (lexicon.of(Hash.word(tokens.form(i))) & Lexicon.CAPITAL) >= NEARLY_ALWAYS_CAPITAL;
    }

    /** Whether it may as well be another thing's initials: {@code Va.} */
    private static boolean shortForm(KnownNames.Match match) {
        return match.part()
                && match.as() != KnownNames.As.NAME
                && match.printed().length() <= SHORT;
    }

    private static boolean allCaps(Tokens tokens, int i) {
        return i >= 0 && i < tokens.size() && tokens.allCaps(i);
    }

    private static EntityType surface(KnownNames.Match match) {
        return match.as() == KnownNames.As.PEOPLE
                ? EntityType.MISC
                : match.known().type();
    }

    /** The end of the longest name of several words that begins here and cuts into no other. */
    private int end(Tokens tokens, Labels labels, int first) {
        int longest = first + 1;
        for (int end = first + 2; end <= Math.min(first + LONGEST, tokens.size()); end++) {
            boolean last = tokens.word(end - 1) || tokens.digitsOnly(end - 1);
            boolean whole = last && labels.whole(end);
            if (whole && known.name(NameKey.of(tokens, first, end)).isPresent()) {
                longest = end;
            }
        }
        return longest;
    }
}
