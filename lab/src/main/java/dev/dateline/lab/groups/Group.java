package dev.dateline.lab.groups;

import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Mention;
import dev.dateline.wire.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Someone or something that an article names, as annotated or as read.
 *
 * @param type of the thing
 * @param name its fullest name
 * @param mentions where it is named, each with the type of the words on the surface; in reading order
 */
record Group(EntityType type, String name, Map<Span, EntityType> mentions) {
    static Group of(Entity entity) {
        Map<Span, EntityType> mentions = new LinkedHashMap<>();
        for (Mention mention : entity.mentions()) {
            mentions.put(mention.span(), mention.type());
        }
        return new Group(entity.type(), entity.name(), mentions);
    }

    /** How many mentions both have. */
    int shared(Group other) {
        return (int)
                mentions.keySet().stream().filter(other.mentions::containsKey).count();
    }
}
