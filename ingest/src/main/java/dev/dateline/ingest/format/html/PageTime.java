package dev.dateline.ingest.format.html;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.ingest.format.Times;
import dev.dateline.wire.IsoTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a page says that its article was published. */
final class PageTime {
    private final List<IsoTime> stated = new ArrayList<>();

    PageTime(Metadata metadata, Optional<JsonNode> data) {
        for (String property : List.of("datePublished", "dateCreated", "uploadDate")) {
            data.flatMap(node -> LinkedData.text(node, property))
                    .flatMap(Times::read)
                    .ifPresent(stated::add);
        }
        metadata.values("published").forEach(text -> Times.read(text).ifPresent(stated::add));
    }

    /** The first time that is stated; a later one that says more of the same day, such as the hour or the zone, is better. */
    Optional<IsoTime> published() {
        return stated.stream().findFirst().map(first -> stated.stream()
                .filter(other -> saysMore(other, first))
                .findFirst()
                .orElse(first));
    }

    private static boolean saysMore(IsoTime other, IsoTime first) {
        if (!other.day().equals(first.day()) || first.instant().isPresent()) {
            return false;
        }
        // A time without zone is the same clock, or it is not of the same event.
        boolean sameClock = first.text().length() == 10
                || other.text().startsWith(first.text().substring(0, 16));
        return sameClock && other.instant().isPresent();
    }
}
