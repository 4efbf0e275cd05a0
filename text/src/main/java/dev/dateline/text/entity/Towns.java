package dev.dateline.text.entity;

import dev.dateline.text.entity.model.Hash;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.Optional;
import java.util.Set;

/** What an article says are towns: {@code Saltmarsh Island}, {@code the town of Karsholm}, {@code Karsholm's library}. Immutable. */
final class Towns {
    private final Set<String> places = WordLists.KINDS.words("place");
    private final Set<String> civic = WordLists.KINDS.words("civic");
    private final Lexicon lexicon;

    Towns(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Adds the keys of the towns that a name, or where it stands, says are some, unless people are called so. */
    void add(Sighting name, String key, People people, Set<String> towns) {
        Tokens tokens = name.field().tokens();
        if (name.type() == EntityType.LOCATION && key.indexOf(' ') > 0) {
            place(key).filter(rest -> !people.surname(rest)).ifPresent(towns::add);
        }
        int before = name.first() - 1;
        if (before > 0 && tokens.lower(before).equals("of") && places.contains(tokens.lower(before - 1))) {
            towns.add(key);
        }
        if (name.type() == EntityType.PERSON && name.length() == 1 && town(name) && !people.surname(key)) {
            towns.add(key);
        }
    }

    /** A place's name without what kind of place it is: {@code Saltmarsh Island}, {@code the Port of Dahl}. */
    private Optional<String> place(String key) {
        int last = key.lastIndexOf(' ');
        if (places.contains(key.substring(last + 1))) {
            return Optional.of(key.substring(0, last));
        }
        int of = key.lastIndexOf(" of ");
        boolean kind = of > 0 && places.contains(key.substring(key.lastIndexOf(' ', of - 1) + 1, of));
        return kind ? Optional.of(key.substring(of + " of ".length())) : Optional.empty();
    }

    /** Whether a word that is nobody's name as far as is known has what a town has: {@code Karsholm's library}. */
    private boolean town(Sighting name) {
        Tokens tokens = name.field().tokens();
        boolean owner = owns(tokens, name.end(), civic);
        int known = lexicon.of(Hash.word(tokens.form(name.first())));
        return owner && (known & (Lexicon.FIRST_NAME | Lexicon.SURNAME)) == 0;
    }

    /** Whether a possessive and one of the things follow. */
    static boolean owns(Tokens tokens, int next, Set<String> things) {
        return next + 1 < tokens.size()
                && (tokens.lower(next).equals("'s") || tokens.lower(next).equals("s"))
                && things.contains(tokens.lower(next + 1));
    }
}
