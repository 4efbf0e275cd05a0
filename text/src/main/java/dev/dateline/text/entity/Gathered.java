package dev.dateline.text.entity;

import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One entity while its mentions are gathered. */
final class Gathered {
    private final Optional<KnownNames.Known> known;
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<String> printed = new LinkedHashSet<>();
    private final int[] types = new int[EntityType.values().length];
    private String fullest = "";
    private int fullestLength;
    private Optional<String> role = Optional.empty();

    Gathered(Optional<KnownNames.Known> known) {
        this.known = known;
    }

    /**
     * Adds a mention.
     *
     * @param name as printed with its usual capitals; none for what is no name of it, such as a demonym
     */
    void add(Sighting sighting, Mention.How how, Optional<String> name) {
        var tokens = sighting.field().tokens();
        mentions.add(new Mention(
                sighting.field().in(),
                tokens.codePointStart(sighting.first()),
                tokens.codePointEnd(sighting.end() - 1),
                tokens.between(sighting.first(), sighting.end() - 1),
                sighting.type(),
                how));
        types[sighting.type().ordinal()]++;
        name.ifPresent(words -> {
            printed.add(words);
            boolean initials = how == Mention.How.ACRONYM && !fullest.isEmpty();
            if (!initials && sighting.length() > fullestLength) {
                fullest = words;
                fullestLength = how == Mention.How.ACRONYM ? 0 : sighting.length();
            }
        });
    }

    boolean hasRole() {
        return role.isPresent();
    }

    void role(Optional<String> words) {
        role = words;
    }

    Entity entity(int number) {
        EntityType type = known.map(KnownNames.Known::type).orElseGet(this::commonest);
        String name = known.map(KnownNames.Known::name).orElse(fullest);
        Optional<String> uri = known.flatMap(KnownNames.Known::uri);
        String key = uri.orElseGet(() -> type + ":" + name.toLowerCase(Locale.ROOT));
        List<String> aliases =
                printed.stream().filter(words -> !words.equals(name)).toList();
        return new Entity("e" + number, key, type, name, aliases, role, uri, mentions);
    }

    private EntityType commonest() {
        int most = mentions.get(0).type().ordinal();
        for (int i = 0; i < types.length; i++) {
            most = types[i] > types[most] ? i : most;
        }
        return EntityType.values()[most];
    }
}
