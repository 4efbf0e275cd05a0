package dev.dateline.wire;

import java.util.Optional;

/**
 * What read an article. The same article bytes and the same provenance give the same output bytes.
 *
 * @param version of Dateline
 * @param rules a short hash of the rules and word lists
 * @param model a short hash of the model of names, where there is one
 * @param aliases a short hash of the user's alias file, where one was given
 */
public record Provenance(String version, Optional<String> rules, Optional<String> model, Optional<String> aliases) {
    public Provenance {
        Absent.required(version, "version");
        rules = Absent.ifNull(rules);
        model = Absent.ifNull(model);
        aliases = Absent.ifNull(aliases);
    }
}
