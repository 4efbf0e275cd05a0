package dev.dateline.app.display;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * The terminal that standard output goes to.
 *
 * @param columns its width
 * @param colour whether it shows colours and the user wants them
 */
public record Terminal(int columns, boolean colour) {
    /** Set by the launcher, which can ask the system: the width, or {@code none} where output is piped. */
    private static final String PROPERTY = "dateline.terminal";

    private static final int USUAL_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 40;
    private static final int MOST_COLUMNS = 120;

    /** Paper: what a person reads who has no terminal, or redirects its text to a file. */
    public static final Terminal PLAIN = new Terminal(USUAL_COLUMNS, false);

    public Terminal {
        columns = Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns));
    }

    /** The terminal of this process; empty where standard output is a pipe or a file. */
    public static Optional<Terminal> ofThisProcess() {
        return of(System.getProperty(PROPERTY), System.getenv());
    }

    static Optional<Terminal> of(String told, Map<String, String> environment) {
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
        if (told == null) {
            return Ansi.AUTO.enabled() ? Optional.of(new Terminal(USUAL_COLUMNS, colour)) : Optional.empty();
        }
        return told.matches("\\d{1,4}") ? Optional.of(new Terminal(Integer.parseInt(told), colour)) : Optional.empty();
    }
}
