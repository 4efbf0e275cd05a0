package dev.dateline.lab.groups;

import dev.dateline.text.ArticleReader;
import dev.dateline.text.entity.EntityReader;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Field;
import dev.dateline.wire.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads annotated articles, and gathers their annotated names. */
final class Groups {
    private final ArticleReader articles = new ArticleReader();
    private final EntityReader entities = new EntityReader();

    /** Names found and gathered. */
    Comparison read(Annotated annotated) {
        return compare(annotated, articles.read(annotated.article()).entities());
    }

    /** Annotated names, gathered. */
    Comparison gather(Annotated annotated) {
        Map<Span, EntityType> names = new HashMap<>();
        annotated.groups().forEach(group -> names.putAll(group.mentions()));
        List<FieldText> fields =
                List.of(FieldText.of(annotated.article(), Field.TITLE), FieldText.of(annotated.article(), Field.BODY));
        return compare(annotated, entities.gather(fields, names));
    }

    private static Comparison compare(Annotated annotated, List<Entity> read) {
        return new Comparison(annotated.groups(), read.stream().map(Group::of).toList());
    }
}
