package dev.dateline.text.entity;

import dev.dateline.text.entity.model.Hash;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.name.NameKey;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes names of what a field defines: {@code World Health Organization (WHO)}. Immutable. */
final class DefinedNames {
    private final Lexicon lexicon;
    private final KnownNames known;
    private final DefinitionReader reader = new DefinitionReader();
    private final Set<String> things = WordLists.KINDS.words("thing");
    private final Set<String> bodies = WordLists.KINDS.words("body");
    private final Set<String> offices = WordLists.KINDS.words("turned");
    private final Set<String> joints = WordLists.KINDS.words("joint");
    private final Set<String> commonHeads = WordLists.KINDS.words("common");

    DefinedNames(Lexicon lexicon, KnownNames known) {
        this.lexicon = lexicon;
        this.known = known;
    }

    /** The acronyms that the text defines, made names with what they stand for; no names where that is none. */
    List<Definition> mark(FieldText field, Labels labels) {
        List<Definition> names = new ArrayList<>();
        Set<String> common = new HashSet<>();
        for (Definition definition : reader.read(field)) {
            Optional<EntityType> type = type(definition, labels);
            if (type.isEmpty()) {
                common.add(definition.shortKey());
            }
            type.ifPresent(found -> {
                Definition whole = whole(definition, labels);
                labels.set(whole.longFirst(), whole.longEnd(), found);
                labels.set(whole.shortFirst(), whole.shortFirst() + 1, found);
                names.add(whole);
            });
        }
        for (int i = 0; i < field.tokens().size() && !common.isEmpty(); i++) {
            if (labels.begins(i) && labels.alone(i) && common.contains(NameKey.of(field.tokens(), i, i + 1))) {
                labels.clear(i, i + 1);
            }
        }
        return names;
    }

    /** With all of the name whose end the acronym is of: {@code U.S. Department of Health and Human Services (HHS)}. */
    private Definition whole(Definition definition, Labels labels) {
        int first = definition.longFirst();
        boolean longer = !labels.outside(first)
                && labels.first(first) < first
                && labels.end(labels.first(first)) == definition.longEnd()
                && labels.type(first) == EntityType.ORGANIZATION
                && front(definition.field().tokens(), labels.first(first), first);
        return longer
                ? new Definition(definition.field(), definition.shortFirst(), labels.first(first), definition.longEnd())
                : definition;
    }

    /** Whether words are the front of a name and not another's part: {@code U.S.}, {@code Department of}, but {@code Chapter of the}. */
    private boolean front(Tokens tokens, int first, int end) {
        String last = tokens.lower(end - 1);
        boolean turned = last.equals("of") && end - first > 1 && offices.contains(tokens.lower(end - 2));
        boolean small = tokens.style() == Style.PRINTED && !tokens.capitalised(first);
        return turned || !small && tokens.word(end - 1) && !joints.contains(last);
    }

    /** What a defined acronym is: hardly ever a person; no name where nothing sees one but the definition. */
    private Optional<EntityType> type(Definition definition, Labels labels) {
        Tokens tokens = definition.field().tokens();
        int seen = 0;
        boolean place = false;
        for (int i = definition.longFirst(); i < definition.longEnd(); i++) {
            seen += !labels.outside(i) || tokens.style() == Style.PRINTED && tokens.capitalised(i) ? 1 : 0;
            place |= labels.begins(i)
                    && labels.type(i) == EntityType.LOCATION
                    && labels.end(i) - i == definition.longEnd() - definition.longFirst();
        }
        boolean capitals = tokens.style() != Style.PRINTED;
        for (int i = definition.longFirst(); i < definition.longEnd(); i++) {
            capitals |= tokens.capitalised(i);
        }
        if (!capitals) {
            return Optional.empty();
        }
        String head = tokens.lower(definition.longEnd() - 1);
        int before = definition.longFirst() - 1;
        boolean the = before >= 0 && tokens.lower(before).equals("the");
        boolean thing = things.contains(head) && !body(definition, labels);
        if (seen == 0 && (thing || commonHeads.contains(head) || !the && labels.outside(definition.shortFirst()))) {
            return Optional.empty();
        }
        if (person(definition, labels)) {
            return Optional.of(EntityType.PERSON);
        }
        EntityType type = thing ? EntityType.MISC : EntityType.ORGANIZATION;
        EntityType found = place ? EntityType.LOCATION : type;
        return Optional.of(known.name(definition.longKey())
                .map(match -> match.known().type())
                .orElse(found));
    }

    /** Whether what ends like a thing is a body: {@code Court of Human Rights}, and a network as the tagger has it. */
    private boolean body(Definition definition, Labels labels) {
        Tokens tokens = definition.field().tokens();
        int first = definition.longFirst();
        boolean tagged = tokens.lower(definition.longEnd() - 1).equals("network")
                && labels.begins(first)
                && labels.type(first) == EntityType.ORGANIZATION
                && labels.end(first) == definition.longEnd();
        return tagged
                || IntStream.range(first, definition.longEnd() - 1)
                        .mapToObj(tokens::lower)
                        .anyMatch(bodies::contains);
    }

    /** {@code Mohammed bin Salman (MBS)}. */
    private boolean person(Definition definition, Labels labels) {
        int first = definition.longFirst();
        int known = lexicon.of(Hash.word(definition.field().tokens().form(first)));
        return (known & Lexicon.FIRST_NAME) != 0
                && labels.begins(first)
                && labels.type(first) == EntityType.PERSON
                && labels.end(first) == definition.longEnd();
    }
}
