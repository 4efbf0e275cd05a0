package dev.dateline.sink.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.dateline.sink.archive.Calendar;
import dev.dateline.sink.archive.Days;
import dev.dateline.sink.archive.Facets;
import dev.dateline.sink.archive.Facets.NameCount;
import dev.dateline.sink.archive.Portrait;
import dev.dateline.wire.EntityType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the API answers, field by field as it is in JSON; absent values are left out. */
final class Answers {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Answers() {}

    static byte[] json(Object answer) {
        try {
            return JSON.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written: " + answer, e);
        }
    }

    record Failed(String error) {}

    record Status(int articles, String position, boolean read) {}

    record Found(String position, Total total, List<Card> articles, Optional<String> next, Optional<Facets> facets) {}

    record Total(long value, boolean exact) {}

    record Suggested(List<NameCount> names) {}

    record Bar(String from, String to, int articles) {
        static Bar of(Days days, int articles) {
            return new Bar(day(days.from()), day(days.to()), articles);
        }

        /** RFC 3339 writes years with four digits. */
        private static String day(LocalDate day) {
            return (day.getYear() > 9999 ? LAST : day.getYear() < 0 ? FIRST : day).toString();
        }
    }

    record Name(
            String key,
            EntityType type,
            String name,
            int articles,
            String unit,
            List<Bar> timeline,
            Map<EntityType, List<NameCount>> with) {
        static Name of(Portrait portrait) {
            return new Name(
                    portrait.key(),
                    portrait.type(),
                    portrait.name(),
                    portrait.articles(),
                    portrait.unit().name().toLowerCase(Locale.ROOT),
                    portrait.timeline().stream()
                            .map(bar -> Bar.of(bar.days(), bar.articles()))
                            .toList(),
                    portrait.with());
        }
    }

    record Dates(List<Bar> dates, boolean complete) {
        static Dates of(Calendar calendar) {
            return new Dates(
                    calendar.dates().stream()
                            .map(date -> Bar.of(date.days(), date.articles()))
                            .toList(),
                    calendar.complete());
        }
    }

    record Withdrawn(String id) {}
}
