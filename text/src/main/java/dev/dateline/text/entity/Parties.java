package dev.dateline.text.entity;

import dev.dateline.text.entity.model.Hash;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.name.NameKey;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.Optional;
import java.util.Set;

/** Parts the names of parties from places, chambers and people that they stand beside. Immutable. */
final class Parties {
    private static final int LONGEST = 8;

    private final Set<String> partisans = WordLists.KINDS.words("partisan");
    private final Set<String> chambers = WordLists.KINDS.words("chamber");
    private final Set<String> bodies = WordLists.KINDS.words("body");
    private final Set<String> parties = WordLists.KINDS.words("party");
    private final Lexicon lexicon;
    private final KnownNames known;
    private final Roles roles;

    Parties(Lexicon lexicon, KnownNames known, Roles roles) {
        this.lexicon = lexicon;
        this.known = known;
        this.roles = roles;
    }

    /** Takes the party off a lawmaker's state, {@code R-Ohio}, and tells whether it did. */
    boolean state(Tokens tokens, Labels labels, int first, int end) {
        boolean party = labels.type(first) == EntityType.LOCATION && before(tokens, first + 2);
        if (party) {
            labels.clear(first, end);
            if (first + 2 < end) {
                labels.set(first + 2, end, EntityType.LOCATION);
            }
        }
        return party;
    }

    /** Whether a lawmaker's party is joined to the word: {@code D-Va.} */
    boolean before(Tokens tokens, int i) {
        return i > 1
                && i < tokens.size()
                && tokens.joined(i)
                && tokens.joined(i - 1)
                && tokens.lower(i - 1).equals("-")
                && parties.contains(tokens.lower(i - 2));
    }

    /** Takes a name apart where a party is part of it, and tells whether it did. A chamber is an organisation. */
    boolean part(Tokens tokens, Labels labels, int first, int end) {
        for (int i = first; i < end && end - first <= LONGEST; i++) {
            if (end - first > 1 && partisans.contains(tokens.lower(i)) && part(tokens, labels, first, i, end)) {
                return true;
            }
        }
        if (chamber(tokens, end - 1)
                && (end - first == 1 || nation(tokens, first, end - 1).isPresent())) {
            labels.set(first, end, EntityType.ORGANIZATION);
        }
        return false;
    }

    /** {@code House Democrats}, {@code Texas Republican}, {@code Democratic U.S. Senator}, {@code No. 2 Republican}. */
    private boolean part(Tokens tokens, Labels labels, int first, int party, int end) {
        boolean numbered = labels.type(first) == EntityType.MISC
                && (tokens.lower(first).startsWith("no") || tokens.digitsOnly(first));
        Optional<EntityType> left = numbered ? Optional.empty() : type(tokens, first, party);
        Optional<EntityType> right = type(tokens, party + 1, end);
        int person = party + 1;
        while (person < end && roles.title(tokens.lower(person))) {
            person++;
        }
        boolean titled = person > party + 1 && person < end && !bodies.contains(tokens.lower(end - 1));
        boolean apart =
                (first == party || numbered || left.isPresent()) && (party + 1 == end || titled || right.isPresent());
        if (apart) {
            labels.clear(first, end);
            labels.set(party, party + 1, EntityType.MISC);
            left.ifPresent(type -> labels.set(first, party, type));
            if (titled) {
                labels.set(person, end, EntityType.PERSON);
            } else {
                right.ifPresent(type -> labels.set(party + 1, end, type));
            }
        }
        return apart;
    }

    /** What the words are if they are a place or a chamber. */
    private Optional<EntityType> type(Tokens tokens, int first, int end) {
        if (first >= end) {
            return Optional.empty();
        }
        if (chamber(tokens, end - 1)) {
            return Optional.of(EntityType.ORGANIZATION);
        }
        int word = lexicon.of(Hash.word(tokens.form(first)));
        boolean listed = end - first == 1
                && (word & (Lexicon.CITY | Lexicon.COUNTRY)) != 0
                && (word & Lexicon.CAPITAL) >= Lexicon.MOSTLY_CAPITAL;
        boolean country = nation(tokens, first, end)
                .filter(match -> match.as() != KnownNames.As.PEOPLE)
                .isPresent();
        return listed || country ? Optional.of(EntityType.LOCATION) : Optional.empty();
    }

    /** The country, or its people, that the words are. */
    private Optional<KnownNames.Match> nation(Tokens tokens, int first, int end) {
        return known.name(NameKey.of(tokens, first, end))
                .filter(match -> match.known().type() == EntityType.LOCATION);
    }

    private boolean chamber(Tokens tokens, int i) {
        return chambers.contains(tokens.lower(i));
    }
}
