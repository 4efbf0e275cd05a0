package dev.dateline.link;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads typed settings from {@code DATELINE_*} variables, with a command's options laid over them under the same names,
 * and gathers every problem before it complains, so that a user mends all at once.
 */
public final class Settings {
    private static final Pattern TOPIC_NAME = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}");

    private final Map<String, String> values;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> defaults = new TreeMap<>();

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /** The environment's variables, with the options (under the variables' names) taking precedence. */
    public static Settings of(Map<String, String> environment, Map<String, String> options) {
        Map<String, String> merged = new HashMap<>(environment);
        merged.putAll(options);
        return new Settings(merged);
    }

    /** The value, or the default where it is missing or blank. */
    public String text(String name, String byDefault) {
        return text(name).orElseGet(() -> {
            defaults.put(name, byDefault);
            return byDefault;
        });
    }

    /** The value; empty where it is missing or blank. */
    public Optional<String> text(String name) {
        defaults.putIfAbsent(name, "");
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A whole number between two bounds, both included. */
    public int number(String name, int byDefault, int least, int most) {
        String value = text(name, Integer.toString(byDefault));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, in the same words as a number out of bounds.
        }
        problem(name + " is \"" + value + "\", not a whole number from " + least + " to " + most);
        return byDefault;
    }

    /** A time in whole seconds between two bounds, both included. */
    public Duration seconds(String name, int byDefault, int least, int most) {
        return Duration.ofSeconds(number(name, byDefault, least, most));
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String name, boolean byDefault) {
        String value = text(name, Boolean.toString(byDefault));
        if (!value.equals("true") && !value.equals("false")) {
            problem(name + " is \"" + value + "\", neither true nor false");
        }
        return value.equals("true");
    }

    /** A topic's name, as Kafka allows it. */
    public String topicName(String name, String byDefault) {
        String value = text(name, byDefault);
        if (!TOPIC_NAME.matcher(value).matches()) {
            problem(name + " is \"" + value
                    + "\", not a topic's name: at most 249 of the letters a-z, A-Z, digits, '.', '_' and '-'");
        }
        return value;
    }

    public Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    /** An absolute http or https address. */
    public Optional<URI> address(String name) {
        return text(name).flatMap(value -> {
            try {
                URI address = URI.create(value);
                if (address.getHost() != null
                        && String.valueOf(address.getScheme()).matches("https?")) {
                    return Optional.of(address);
                }
            } catch (IllegalArgumentException e) {
                // Told below, in the same words as an address of another kind.
            }
            problem(name + " is \"" + value + "\", not an http or https address");
            return Optional.empty();
        });
    }

    /** All variables, for those who read a family of names such as {@code KAFKA_*}. */
    Map<String, String> all() {
        return values;
    }

    /** Notes a problem with a setting; the text names the setting. */
    public void problem(String text) {
        problems.add(text);
    }

    /** The names that were asked for, with their defaults as text; empty for those without one. */
    public Map<String, String> defaults() {
        return new TreeMap<>(defaults);
    }

    /** @throws InvalidSettingsException with all problems noted so far, if any */
    public void check() {
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }
}
