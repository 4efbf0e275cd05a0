package dev.dateline.text.entity;

import dev.dateline.text.dateline.FoundDateline;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.entity.model.Tagger;
import dev.dateline.text.entity.model.Weights;
import dev.dateline.text.name.Aliases;
import dev.dateline.text.rules.RuleFile;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Span;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads who and what an article names: finds the names and gathers each one's mentions. Building one loads the models;
 * reading is cheap. Immutable, for all threads.
 */
public final class EntityReader {
    /** The rule and word-list files that decide about names. */
    public static final List<RuleFile> RULES = List.of(
            KnownNames.FILE,
            WordLists.TITLES.file(),
            WordLists.SEATS.file(),
            WordLists.KINDS.file(),
            DefinitionReader.FILE);

    /** The trained files. */
    public static final List<RuleFile> MODELS = List.of(model("lexicon"), model("printed"), model("lowercased"));

    /** All in the models' units; chosen on development text. */
    private static final int PRINTED_DOUBT = 25;

    private static final int LOWERCASED_DOUBT = 5;
    private static final int CONSENT = 90;

    /** What is known whatever the article, shared by all readings. */
    record Knowledge(KnownNames known, Seats seats, Roles roles, UsualCapitals capitals) {}

    private final Knowledge knowledge;
    private final NameFinder finder;
    private final DefinedNames definedNames;
    private final Boundaries boundaries;
    private final AliasNames aliasNames;
    private final Echoes echoes;
    private final DefinitionReader definitions = new DefinitionReader();

    /** With the shipped names alone. */
    public EntityReader() {
        this(Aliases.NONE);
    }

    /** @param aliases a user's names, which are found wherever they stand and come before the shipped ones */
    public EntityReader(Aliases aliases) {
        try {
            Lexicon lexicon = Lexicon.read(open(MODELS.get(0)));
            Tagger printed = new Tagger(Weights.read(open(MODELS.get(1))), true, PRINTED_DOUBT, CONSENT);
            Tagger lowercased = new Tagger(Weights.read(open(MODELS.get(2))), false, LOWERCASED_DOUBT, CONSENT);
            KnownNames known = new KnownNames(aliases);
            Roles roles = new Roles(known);
            knowledge = new Knowledge(known, new Seats(), roles, new UsualCapitals(lexicon));
            Parties parties = new Parties(lexicon, known, roles);
            KnownNames shipped = new KnownNames(Aliases.NONE);
            finder = new NameFinder(lexicon, printed, lowercased, shipped, roles, parties);
            definedNames = new DefinedNames(lexicon, shipped);
            boundaries = new Boundaries(lexicon, known, roles, parties);
            aliasNames = new AliasNames(aliases);
            echoes = new Echoes(lexicon, known, roles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleFile model(String name) {
        return new RuleFile(EntityReader.class, name + ".bin");
    }

    private static DataInputStream open(RuleFile file) {
        return new DataInputStream(new ByteArrayInputStream(file.bytes()));
    }

    /**
     * Who and what the fields of an article name, in the order in which they are first named.
     *
     * @param fields in reading order, the title first
     * @param dateline found in one of them, whose place and agency are names
     */
    public List<Entity> read(List<FieldText> fields, Optional<FoundDateline> dateline) {
        List<Definition> defined = new ArrayList<>();
        List<Labels> labels = new ArrayList<>();
        for (FieldText field : fields) {
            Labels found = finder.labels(field);
            List<Definition> here = definedNames.mark(field, found);
            dateline.filter(line -> line.tokens() == field.tokens()).ifPresent(line -> finder.mark(line, found));
            boundaries.mend(field.tokens(), found);
            defined.addAll(here);
            labels.add(found);
        }
        aliasNames.mark(fields, labels);
        echoes.mark(fields, labels, defined, dateline);
        aliasNames.mark(fields, labels);
        return Gathering.entities(knowledge, Labels.sightings(fields, labels), defined);
    }

    /**
     * The entities of names that are known already, such as those of another tagger or of an annotator.
     *
     * @param fields in reading order, the title first
     * @param names with the types of the words on the surface
     */
    public List<Entity> gather(List<FieldText> fields, Map<Span, EntityType> names) {
        List<Definition> defined = new ArrayList<>();
        List<Labels> labels = new ArrayList<>();
        for (FieldText field : fields) {
            Labels given = Labels.given(field, names);
            definitions.read(field).stream().filter(given::both).forEach(defined::add);
            labels.add(given);
        }
        return Gathering.entities(knowledge, Labels.sightings(fields, labels), defined);
    }
}
