package dev.dateline.text.entity;

import dev.dateline.text.entity.model.Hash;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.name.NameKey;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.Set;

/** Mends where names begin and end, and types that a name's last word decides. Immutable. */
final class Boundaries {
    private static final int LONGEST_PART = 7;

    private final Set<String> partisans = WordLists.KINDS.words("partisan");
    private final Set<String> chambers = WordLists.KINDS.words("chamber");
    private final Set<String> bodies = WordLists.KINDS.words("body");
    private final Set<String> offices = WordLists.KINDS.words("office");
    private final Set<String> generations = WordLists.KINDS.words("generation");
    private final Lexicon lexicon;
    private final KnownNames known;
    private final Roles roles;

    Boundaries(Lexicon lexicon, KnownNames known, Roles roles) {
        this.lexicon = lexicon;
        this.known = known;
        this.roles = roles;
    }

    void mend(Tokens tokens, Labels labels) {
        for (int i = 0; i < tokens.size(); i++) {
            if (labels.begins(i)) {
                int end = labels.end(i);
                name(tokens, labels, i, end);
                i = end - 1;
            }
        }
    }

    private void name(Tokens tokens, Labels labels, int first, int end) {
        EntityType type = labels.type(first);
        int last = end;
        if (type != EntityType.ORGANIZATION && last - first > 1 && possessive(tokens, last - 1)) {
            last--;
        }
        while (last - first > 1
                && last < tokens.size()
                && offices.contains(tokens.lower(last - 1))
                && head(tokens, last)) {
            last--;
        }
        if (type == EntityType.PERSON) {
            last = generation(tokens, labels, last);
        }
        if (last < end) {
            labels.clear(first, end);
        }
        if (last != end) {
            labels.set(first, last, type);
        }
        if (last - first > 1) {
            parties(tokens, labels, first, last);
        }
        if (labels.begins(first) && labels.end(first) - first > 1) {
            body(tokens, labels, first, labels.end(first));
        }
    }

    private static boolean possessive(Tokens tokens, int i) {
        return tokens.lower(i).equals("'s") || tokens.lower(i).equals("'");
    }

    private boolean head(Tokens tokens, int i) {
        return roles.title(tokens.lower(i)) && !roles.polite(tokens.lower(i));
    }

    /** Takes in the {@code Jr.} after a person's name. */
    private int generation(Tokens tokens, Labels labels, int end) {
        boolean follows = end < tokens.size() && labels.outside(end) && generations.contains(tokens.lower(end));
        return follows ? end + 1 : end;
    }

    /** {@code House Democrats}, {@code Democratic Senate}, {@code Texas Republican}: two names each. */
    private void parties(Tokens tokens, Labels labels, int first, int end) {
        int last = end - 1;
        if (partisans.contains(tokens.lower(last)) && stands(tokens, first, last)) {
            EntityType type = chamber(tokens, last - 1) ? EntityType.ORGANIZATION : EntityType.LOCATION;
            labels.set(first, last, type);
            labels.set(last, end, EntityType.MISC);
        } else if (partisans.contains(tokens.lower(first)) && end - first == 2 && chamber(tokens, last)) {
            labels.set(first, last, EntityType.MISC);
            labels.set(last, end, EntityType.ORGANIZATION);
        }
    }

    private boolean stands(Tokens tokens, int first, int end) {
        boolean listed =
                end - first == 1 && (lexicon.of(Hash.word(tokens.form(first))) & (Lexicon.CITY | Lexicon.COUNTRY)) != 0;
        return listed
                || chamber(tokens, end - 1)
                || known.name(NameKey.of(tokens, first, end))
                        .filter(match -> match.as() != KnownNames.As.PEOPLE)
                        .isPresent();
    }

    private boolean chamber(Tokens tokens, int i) {
        return chambers.contains(tokens.lower(i));
    }

    /** What ends in {@code Ministry} is no place; and a ministry's part begins after the ministry's possessive. */
    private void body(Tokens tokens, Labels labels, int first, int end) {
        if (!bodies.contains(tokens.lower(end - 1)) || labels.type(first) == EntityType.PERSON) {
            return;
        }
        if (labels.type(first) == EntityType.LOCATION) {
            labels.set(first, end, EntityType.ORGANIZATION);
        }
        if (tokens.style() == Style.PRINTED) {
            return;
        }
        int i = first;
        while (i > 1
                && first - i < LONGEST_PART
                && labels.outside(i - 1)
                && (tokens.word(i - 1) || tokens.lower(i - 1).equals("-"))) {
            i--;
            boolean owned = tokens.lower(i).equals("s") || possessive(tokens, i);
            if (owned && !labels.outside(i - 1) && labels.type(i - 1) == EntityType.ORGANIZATION) {
                labels.set(i + 1, end, EntityType.ORGANIZATION);
                return;
            }
        }
    }
}
