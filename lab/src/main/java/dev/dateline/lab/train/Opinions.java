package dev.dateline.lab.train;

import dev.dateline.text.entity.model.Label;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Names over tokens as labels, and the labels that more than one teacher leaves open, as sets: bit n for label n. */
public final class Opinions {
    private static final Map<String, EntityType> TYPES = Map.of(
            "PER", EntityType.PERSON,
            "ORG", EntityType.ORGANIZATION,
            "LOC", EntityType.LOCATION,
            "MISC", EntityType.MISC);

    private Opinions() {}

    /** The label of each token. */
    static byte[] labels(Tokens tokens, List<Gold.Name> names) {
        byte[] labels = new byte[tokens.size()];
        List<Gold.Name> sorted =
                names.stream().sorted(Comparator.comparing(Gold.Name::start)).toList();
        int i = 0;
        for (Gold.Name name : sorted) {
            EntityType type = TYPES.get(name.type());
            while (i < tokens.size() && tokens.codePointEnd(i) <= name.start()) {
                i++;
            }
            for (int k = i; k < tokens.size() && tokens.codePointStart(k) < name.end(); k++) {
                labels[k] = (byte) (k == i ? Label.first(type) : Label.inside(type));
            }
        }
        return labels;
    }

    /** The labels that each token has in any of the opinions. */
    public static short[] any(Tokens tokens, List<List<Gold.Name>> opinions) {
        short[] sets = new short[tokens.size()];
        for (List<Gold.Name> opinion : opinions) {
            byte[] labels = labels(tokens, opinion);
            for (int i = 0; i < sets.length; i++) {
                sets[i] |= (short) (1 << labels[i]);
            }
        }
        return sets;
    }

    /** A set of labels with first ones made inside ones: for the rest of a token that has been cut in two. */
    static short continued(short set) {
        int result = 0;
        for (int label = 0; label < Label.COUNT; label++) {
            if ((set >>> label & 1) != 0) {
                result |= 1 << (Label.isFirst(label) ? label + 1 : label);
            }
        }
        return (short) result;
    }
}
