package dev.dateline.ingest.format;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The authors that a printed byline names. */
public final class Bylines {
    private static final Pattern BY =
            Pattern.compile("^(?:by|von|par|por|di|door|av|text(?:e)?)\\s*:?\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;|/•]|\\s(?:and|und|et|y|&)\\s)\\s*");
    private static final Pattern JOB = Pattern.compile(
            ".*\\b(?:correspondent|reporter|writer|editor|staff|columnist|analyst|contributor|producer|redakteur"
                    + "|korrespondent|journalist(?:e)?|in [a-z]+)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TWO_WORDS = Pattern.compile("\\S+\\s+\\S.*");

    /** Longer ones are text. */
    private static final int LONGEST = 400;

    private Bylines() {}

    /** Names in their order, without "By", jobs and agencies; the byline as it is where it is made otherwise. */
    public static List<String> authors(String byline) {
        String names = BY.matcher(byline.strip()).replaceFirst("").replaceAll("\\s+", " ");
        if (names.isEmpty() || names.length() > LONGEST) {
            return List.of();
        }
        List<String> parts = Arrays.stream(BETWEEN.split(names))
                .map(String::strip)
                .filter(part ->
                        TWO_WORDS.matcher(part).matches() && !JOB.matcher(part).matches())
                .distinct()
                .toList();
        return parts.isEmpty() ? List.of(names) : parts;
    }
}
