package dev.dateline.ingest.format.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language that a page says it is in. */
final class PageLanguage {
    private final List<String> stated = new ArrayList<>();

    PageLanguage(Metadata metadata, Optional<JsonNode> data) {
        data.flatMap(node -> LinkedData.text(node, "inLanguage")).ifPresent(stated::add);
        stated.addAll(metadata.values("language"));
    }

    /** As a BCP 47 tag. */
    Optional<String> tag() {
        return stated.stream()
                .map(text -> text.split("[,;]", 2)[0].strip().replace('_', '-'))
                .map(Locale::forLanguageTag)
                .filter(locale ->
                        !locale.getLanguage().isEmpty() && locale.getLanguage().length() <= 3)
                .map(Locale::toLanguageTag)
                .findFirst();
    }
}
