package dev.dateline.text.date.outlook;

import dev.dateline.text.rules.RuleFile;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Words around a date that tell whether it is past or to come: {@code governors.txt}. */
public final class GoverningWords {
    /** Every word and what it tells. */
    public static final RuleFile FILE = new RuleFile(GoverningWords.class, "governors.txt");

    /** What a word tells, as that file explains. */
    public enum Role {
        GONE,
        WELL,
        FORMER,
        HAVING,
        FRONT,
        WHILE,
        PLACE,
        COMING,
        ENDING,
        UNLESS_TOLD,
        DUE,
        APPOINTMENT,
        AWAITED,
        MOVED,
        INVITED,
        PAVE,
        MATCH,
        CAMPAIGN,
        SURVEY,
        FUTURES,
        RESULTS,
        OUTCOME,
        TOOK_PART,
        CHANCE,
        VOTE,
        VOTERS,
        HAPPENS,
        HAPPEN,
        HAPPENING,
        BE,
        DO,
        THEY,
        EVENT,
        MAY,
        THING,
        TO_WHAT,
        MODAL,
        PLAN,
        PLAN_TO,
        UNPLANNED,
        AUXILIARY,
        COMING_VERB,
        REACHED,
        DONE,
        PAST_VERB,
        NOT_PAST,
        SINGULAR,
        DID,
        SERVED,
        NOT,
        SILENT,
        SAID_WHAT,
        LIGHT,
        CLAUSE,
        LONG_AGO,
        WHO,
        JOIN
    }

    private final Map<String, Set<Role>> roles = new HashMap<>();

    /** Reads the file; done once. */
    public GoverningWords() {
        for (String line : FILE.lines()) {
            int colon = line.indexOf(':');
            Role role = Role.valueOf(line.substring(0, colon));
            for (String word : line.substring(colon + 1).strip().split(" +")) {
                roles.computeIfAbsent(word, unseen -> EnumSet.noneOf(Role.class))
                        .add(role);
            }
        }
    }

    boolean are(String word, Role role) {
        Set<Role> known = roles.get(word);
        return known != null && known.contains(role);
    }
}
