package dev.dateline.text.entity;

import dev.dateline.text.dateline.FoundDateline;
import dev.dateline.text.entity.model.Hash;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.name.NameKey;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds again what an article has named once: names of several words wherever they stand, the acronyms it defines and the
 * surnames of people it names in full where they stand alone, short
 * names of companies, storms, and towns that it says are towns: {@code Saltmarsh}, where there is a {@code Saltmarsh Island}.
 * Immutable.
 */
final class Echoes {
    private static final int LONGEST = 8;
    private static final int LONGEST_ABBREVIATION = 4;

    private final Lexicon lexicon;
    private final KnownNames known;
    private final Roles roles;
    private final Towns towns;
    private final Set<String> national = WordLists.KINDS.words("national");
    private final Set<String> whereabouts = WordLists.SEATS.words("place");

    Echoes(Lexicon lexicon, KnownNames known, Roles roles) {
        this.lexicon = lexicon;
        this.known = known;
        this.roles = roles;
        towns = new Towns(lexicon);
    }

    /** One article's names, by key. */
    private record Named(
            Map<String, EntityType> phrases,
            Set<String> begins,
            Map<String, EntityType> acronyms,
            Set<String> places,
            People people,
            Organizations organizations,
            Storms storms,
            Disputed disputed) {}

    /** Marks what the fields' names and definitions let find. */
    void mark(
            List<FieldText> fields,
            List<Labels> labels,
            List<Definition> definitions,
            Optional<FoundDateline> dateline) {
        headlines(fields, labels);
        List<Sighting> names = Labels.sightings(fields, labels);
        Named named = named(names, definitions);
        dateline.ifPresent(line -> datelined(line, names, named));
        for (int i = 0; i < fields.size(); i++) {
            Tokens tokens = fields.get(i).tokens();
            phrases(tokens, labels.get(i), named);
            words(tokens, labels.get(i), named);
        }
    }

    /** Takes apart what looks like one name in a title but is of surnames: {@code Delgado Meets Lefort}. */
    private static void headlines(List<FieldText> fields, List<Labels> labels) {
        People people = new People(Labels.sightings(fields, labels));
        for (int i = 0; i < fields.size(); i++) {
            for (Sighting name : labels.get(i).sightings(fields.get(i))) {
                boolean several = name.field().in() == Field.TITLE
                        && name.length() > 1
                        && people.surname(NameKey.bare(name.lower(0)))
                        && (name.type() == EntityType.PERSON
                                || people.surname(NameKey.bare(name.lower(name.length() - 1))));
                if (several) {
                    labels.get(i).clear(name.first(), name.end());
                }
            }
        }
    }

    private Named named(List<Sighting> names, List<Definition> definitions) {
        People people = new People(names);
        Named named = new Named(
                new HashMap<>(),
                new HashSet<>(),
                new HashMap<>(),
                new HashSet<>(),
                people,
                new Organizations(names, known),
                new Storms(names),
                new Disputed(names, people, roles));
        for (Sighting name : names) {
            Tokens tokens = name.field().tokens();
            String key = NameKey.of(tokens, name.first(), name.end());
            int space = key.indexOf(' ');
            if (space > 0) {
                named.phrases().merge(key, name.type(), (one, other) -> one);
                named.begins().add(key.substring(0, space));
            }
            towns.add(name, key, people, named.places());
        }
        named.places().forEach(key -> named.phrases().replace(key, EntityType.LOCATION));
        for (Definition definition : definitions) {
            named.acronyms()
                    .putIfAbsent(
                            definition.shortKey(),
                            named.phrases().getOrDefault(definition.longKey(), EntityType.ORGANIZATION));
        }
        return named;
    }

    /** Where an article was sent from is no person in it, unless a person has the name: {@code TARN HILL, Nov 7}. */
    private static void datelined(FoundDateline line, List<Sighting> names, Named named) {
        names.stream().filter(name -> within(line, name)).map(Sighting::key).forEach(place -> {
            named.phrases().replace(place, EntityType.PERSON, EntityType.LOCATION);
            boolean person = names.stream()
                    .anyMatch(name -> name.type() == EntityType.PERSON
                            && name.length() == 1
                            && name.key().equals(place));
            if (person && !named.people().surname(place)) {
                named.places().add(place);
            }
        });
    }

    private static boolean within(FoundDateline line, Sighting name) {
        return name.type() == EntityType.LOCATION
                && name.field().tokens() == line.tokens()
                && name.first() >= line.first()
                && name.end() <= line.placeEnd();
    }

    /** Names of several words, where they cut into no longer ones. */
    private static void phrases(Tokens tokens, Labels labels, Named named) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!named.begins().contains(NameKey.bare(tokens.lower(i))) || !labels.free(i)) {
                continue;
            }
            for (int end = Math.min(i + LONGEST, tokens.size()); end > i + 1; end--) {
                boolean small = tokens.style() == Style.PRINTED && !tokens.capitalised(end - 1) && labels.outside(i);
                boolean whole = tokens.word(end - 1) && labels.whole(end) && !small && !stopped(tokens, i, end);
                EntityType type = whole ? named.phrases().get(NameKey.of(tokens, i, end)) : null;
                if (type != null) {
                    labels.set(i, end, type);
                    break;
                }
            }
        }
    }

    /** Whether a full stop that is none of an abbreviation stands between the words: {@code a hurricane. Maria was}. */
    private static boolean stopped(Tokens tokens, int first, int end) {
        for (int i = first + 1; i < end; i++) {
            if (tokens.lower(i).equals(".") && tokens.lower(i - 1).length() > LONGEST_ABBREVIATION) {
                return true;
            }
        }
        return false;
    }

    private void words(Tokens tokens, Labels labels, Named named) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!labels.outside(i) && !labels.alone(i)) {
                continue;
            }
            String word = NameKey.bare(tokens.lower(i));
            EntityType acronym = named.acronyms().get(word);
            if (acronym != null && !relative(tokens, i) && written(tokens, i)) {
                labels.set(i, i + 1, acronym);
            } else if (!labels.outside(i)
                    && (named.places().contains(word)
                            || named.organizations().tail(word) && Towns.owns(tokens, i + 1, national))) {
                labels.set(i, i + 1, EntityType.LOCATION);
            } else if (named.people().surname(word) && person(tokens, labels, i, named)) {
                labels.set(i, i + 1, EntityType.PERSON);
            } else if (!labels.outside(i) && named.storms().named(word) && !whereabouts(tokens, i)) {
                labels.set(i, i + 1, EntityType.MISC);
            } else if (!labels.outside(i) && named.organizations().shorter(word) && !situated(tokens, labels, i)) {
                labels.set(i, i + 1, EntityType.ORGANIZATION);
            } else if (!labels.outside(i)
                    && labels.type(i) == EntityType.PERSON
                    && named.disputed().thing(word).isPresent()) {
                labels.set(i, i + 1, named.disputed().thing(word).get());
            }
        }
    }

    /** Whether an acronym is written as one: the WHO's patients are not those {@code who died}. */
    private boolean written(Tokens tokens, int i) {
        int capital = lexicon.of(Hash.word(tokens.form(i))) & Lexicon.CAPITAL;
        return tokens.style() != Style.PRINTED
                || tokens.allCaps(i)
                || tokens.capitalised(i) && (capital == 0 || capital >= Lexicon.MOSTLY_CAPITAL);
    }

    /** Whether the World Health Organization is a pronoun here: {@code said dr. soto , who leads the team}. */
    private static boolean relative(Tokens tokens, int i) {
        return i > 0
                && tokens.style() != Style.PRINTED
                && tokens.lower(i).equals("who")
                && tokens.lower(i - 1).equals(",");
    }

    /** Whether a place is meant by where it stands: {@code in Coventry}, in an article about Coventry University. */
    private boolean situated(Tokens tokens, Labels labels, int i) {
        return labels.type(i) == EntityType.LOCATION
                && i > 0
                && tokens.lower(i - 1).equals("in");
    }

    private boolean whereabouts(Tokens tokens, int i) {
        return i > 0 && whereabouts.contains(tokens.lower(i - 1));
    }

    private boolean initials(Tokens tokens, int i) {
        return known.name(NameKey.of(tokens, i, i + 1))
                .filter(match -> match.as() == KnownNames.As.INITIALS)
                .isPresent();
    }

    /** Whether a surname is one here: as a name it has a capital, and it is none of a place, nor initials. */
    private boolean person(Tokens tokens, Labels labels, int i, Named named) {
        if (tokens.acronym(i) || tokens.style() == Style.PRINTED && tokens.allCaps(i) && initials(tokens, i)) {
            return false;
        }
        int known = lexicon.of(Hash.word(tokens.form(i)));
        int capital = known & Lexicon.CAPITAL;
        if (labels.outside(i)) {
            boolean fits = tokens.style() != Style.PRINTED || tokens.capitalised(i);
            return fits && (capital == 0 || capital >= Lexicon.MOSTLY_CAPITAL);
        }
        if (labels.type(i) == EntityType.ORGANIZATION) {
            return !named.organizations().within(tokens.lower(i));
        }
        boolean place = whereabouts(tokens, i)
                || i + 1 < tokens.size() && tokens.lower(i + 1).equals(",") && labels.type(i) == EntityType.LOCATION;
        return (known & Lexicon.COUNTRY) == 0 && ((known & Lexicon.CITY) == 0 || !place);
    }
}
