package dev.dateline.text.entity;

import dev.dateline.text.sentence.FieldText;
import dev.dateline.text.token.Style;
import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Mention.How;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers one article's names into the entities they name, in one pass in reading order. */
final class Gathering {
    private final KnownNames known;
    private final Seats seats;
    private final Roles roles;
    private final UsualCapitals capitals;

    private final People people;
    private final Organizations organizations;
    private final Storms storms;
    /** Those of the user's people whom the article names, by first and last name. */
    private final Map<String, KnownNames.Known> knownPeople = new HashMap<>();

    /** What each acronym that the article defines stands for, by their keys, and where that is said. */
    private final Map<String, String> acronyms = new HashMap<>();

    /** Where the words stand that acronyms are explained with. */
    private final Set<List<Object>> explained = new HashSet<>();

    /** A role that was said of several people, and the last of them so far. */
    private record Shared(Sighting last, String role) {}

    private Optional<Shared> several = Optional.empty();

    private final Map<String, Gathered> entities = new LinkedHashMap<>();

    Gathering(EntityReader.Knowledge knowledge, List<Sighting> names, List<Definition> definitions) {
        known = knowledge.known();
        seats = knowledge.seats();
        roles = knowledge.roles();
        capitals = knowledge.capitals();
        for (Definition definition : definitions) {
            acronyms.putIfAbsent(definition.shortKey(), definition.longKey());
            explained.add(place(definition.field(), definition.longFirst(), definition.longEnd()));
        }
        people = new People(names);
        for (Sighting name : names) {
            if (name.type() == EntityType.PERSON) {
                person(name.key())
                        .ifPresent(match ->
                                knownPeople.putIfAbsent(PersonName.of(name).firstAndLast(), match.known()));
            }
        }
        organizations = new Organizations(names, known);
        storms = new Storms(names);
    }

    /** The entities in the order in which they are first named. */
    static List<Entity> entities(EntityReader.Knowledge knowledge, List<Sighting> names, List<Definition> definitions) {
        Gathering gathering = new Gathering(knowledge, names, definitions);
        names.forEach(gathering::add);
        List<Entity> entities = new ArrayList<>(gathering.entities.size());
        for (Gathered gathered : gathering.entities.values()) {
            entities.add(gathered.entity(entities.size() + 1));
        }
        return entities;
    }

    private void add(Sighting name) {
        String key = name.key();
        if (key.isEmpty()) {
            return;
        }
        if (name.type() == EntityType.PERSON) {
            person(name, key);
        } else if (!known(name, key) && !government(name, key)) {
            other(name, key);
        }
    }

    private void person(Sighting name, String key) {
        PersonName words = PersonName.of(name);
        Optional<String> who = people.who(words);
        Optional<KnownNames.Match> match = person(key);
        Optional<KnownNames.Known> someone = match.map(KnownNames.Match::known)
                .or(() -> who.flatMap(full -> Optional.ofNullable(knownPeople.get(full))))
                .or(() -> who.flatMap(this::person).map(KnownNames.Match::known));
        Gathered entity = someone.map(this::entity).orElseGet(() -> entity("person " + who.orElse(key), someone));
        How whole = match.map(Gathering::how).orElse(How.NAME);
        How how = who.isEmpty() || who.get().equals(words.firstAndLast())
                ? whole
                : !words.full() && (who.get() + ' ').contains(' ' + words.surname() + ' ') ? How.SURNAME : How.ALIAS;
        entity.add(name, how, Optional.of(printed(name)));
        Optional<String> role = roles.at(name).or(() -> shared(name));
        if (!entity.hasRole()) {
            entity.role(role);
        }
        several = role.filter(said -> roles.ofSeveral(name) || shared(name).isPresent())
                .map(said -> new Shared(name, said));
    }

    /** The role that several have of whom this is not the first: {@code Senators Jones and Smith}. */
    private Optional<String> shared(Sighting name) {
        return several.filter(before -> roles.listed(before.last(), name)).map(Shared::role);
    }

    private Optional<KnownNames.Match> person(String key) {
        return known.name(key).filter(match -> match.known().type() == EntityType.PERSON);
    }

    private Gathered entity(KnownNames.Known who) {
        return entity("known " + who.key(), Optional.of(who));
    }

    private boolean known(Sighting name, String key) {
        String meant = acronyms.getOrDefault(key, key);
        Optional<KnownNames.Match> itself = known.name(meant).filter(found -> fits(found, name.type()));
        Optional<KnownNames.Match> match = itself.or(() -> Optional.of(whole(name, meant))
                .filter(form -> !form.equals(meant))
                .flatMap(known::name));
        if (match.isEmpty()) {
            return false;
        }
        KnownNames.Match found = match.get();
        boolean people = found.as() == KnownNames.As.PEOPLE;
        boolean small = name.field().tokens().style() != Style.PRINTED;
        String words = small && itself.isPresent() && meant.equals(key) ? found.printed() : printed(name);
        How how = itself.isPresent() ? how(found) : How.ALIAS;
        entity(found.known()).add(name, defined(name, key, how), people ? Optional.empty() : Optional.of(words));
        return true;
    }

    private static How how(KnownNames.Match match) {
        return switch (match.as()) {
            case PEOPLE -> How.DEMONYM;
            case INITIALS -> How.ACRONYM;
            case ALIAS -> How.ALIAS;
            default -> How.NAME;
        };
    }

    /** The key of the organisation or storm that a name is a form of. */
    private String whole(Sighting name, String key) {
        boolean organization = name.type() == EntityType.ORGANIZATION || organizations.initials(key);
        return organization ? organizations.whole(key) : storms.whole(name).orElse(key);
    }

    /** Initials and other forms can mean another thing, those of a country's part most of all; the name itself and its people hardly. */
    private static boolean fits(KnownNames.Match match, EntityType surface) {
        boolean plain = match.as() == KnownNames.As.PEOPLE || match.as() == KnownNames.As.NAME;
        return plain
                || surface == match.known().type()
                || !match.part() && (surface == EntityType.LOCATION || surface == EntityType.ORGANIZATION);
    }

    private boolean government(Sighting name, String key) {
        Optional<KnownNames.Match> seat =
                name.type() == EntityType.LOCATION && seats.government(name) ? known.seat(key) : Optional.empty();
        seat.ifPresent(match -> entity(match.known()).add(name, How.METONYM, Optional.empty()));
        return seat.isPresent();
    }

    private void other(Sighting name, String key) {
        boolean acronym = acronyms.containsKey(key) || organizations.initials(key);
        String meant = whole(name, acronyms.getOrDefault(key, key));
        boolean shorter = !meant.equals(key) && !meant.equals(Organizations.stem(key));
        How how = acronym ? How.ACRONYM : shorter ? How.ALIAS : How.NAME;
        entity("name " + meant, Optional.empty()).add(name, defined(name, key, how), Optional.of(printed(name)));
    }

    /** How a name is meant where the text says what it stands for. */
    private How defined(Sighting name, String key, How otherwise) {
        if (acronyms.containsKey(key)) {
            return How.ACRONYM;
        }
        return explained.contains(place(name.field(), name.first(), name.end())) ? How.DEFINITION : otherwise;
    }

    private static List<Object> place(FieldText field, int first, int end) {
        return List.of(field.in(), first, end);
    }

    private Gathered entity(String key, Optional<KnownNames.Known> who) {
        return entities.computeIfAbsent(key, k -> new Gathered(who));
    }

    private String printed(Sighting name) {
        return capitals.of(name, acronyms.keySet());
    }
}
