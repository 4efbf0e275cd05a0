package dev.dateline.app.display;

import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of a field that is shown as a name or a date; marks of one field never overlap. */
record Mark(int start, int end, Kind kind) {
    /** The marks of a field in reading order; where two overlap, the one that begins first, or is longer, stays. */
    static List<Mark> of(EnrichedArticle enriched, Field field) {
        List<Mark> all = new ArrayList<>();
        enriched.entities().forEach(entity -> entity.mentions().stream()
                .filter(mention -> mention.in() == field)
                .forEach(mention -> all.add(new Mark(mention.start(), mention.end(), Kind.of(mention.type())))));
        enriched.dates().stream()
                .filter(date -> date.in() == field)
                .forEach(date -> all.add(new Mark(date.start(), date.end(), Kind.DATE)));
        all.sort(Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
        List<Mark> kept = new ArrayList<>();
        int free = 0;
        for (Mark mark : all) {
            if (mark.start >= free && mark.end > mark.start) {
                kept.add(mark);
                free = mark.end;
            }
        }
        return kept;
    }
}
