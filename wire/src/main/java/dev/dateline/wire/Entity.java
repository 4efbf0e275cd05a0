package dev.dateline.wire;

import java.util.List;
import java.util.Optional;

/**
 * Someone or something that an article names.
 *
 * @param id local to one record, {@code e1}, {@code e2}, …
 * @param key identity across articles: the {@code uri}, else {@code TYPE:} and the case-folded name
 * @param type what the thing is
 * @param name its fullest name, in usual capitals
 * @param aliases the other names the article gives it
 * @param role a title or function that the article gives a person, normalised
 * @param uri a Wikidata entity, where the shipped table knows it, or what the user's alias file gives
 * @param mentions in reading order; at least one
 */
public record Entity(
        String id,
        String key,
        EntityType type,
        String name,
        List<String> aliases,
        Optional<String> role,
        Optional<String> uri,
        List<Mention> mentions) {
    public Entity {
        Absent.required(id, "id");
        Absent.required(key, "key");
        Absent.required(type, "type");
        Absent.required(name, "name");
        aliases = Absent.ifNull(aliases, "aliases");
        role = Absent.ifNull(role);
        uri = Absent.ifNull(uri);
        mentions = Absent.ifNull(mentions, "mentions");
    }
}
