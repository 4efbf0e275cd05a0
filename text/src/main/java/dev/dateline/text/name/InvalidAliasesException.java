package dev.dateline.text.name;

import java.util.List;

/** An alias file that cannot be used; the message lists every problem, a line each. */
public final class InvalidAliasesException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidAliasesException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, each with its line: {@code line 3: …}. */
    public List<String> problems() {
        return problems;
    }
}
