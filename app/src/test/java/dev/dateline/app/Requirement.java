package dev.dateline.app;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Arrays;

/** Something that not every machine has. */
final class Requirement {
    private static final String REQUIRED = "dateline.require";

    private Requirement() {}

    /** Skips the test, and says so, where it is missing; fails it where the machine was prepared for it. */
    static void need(String what, String test, boolean there, String why) {
        if (!there) {
            if (Arrays.asList(System.getProperty(REQUIRED, "").split(",")).contains(what)) {
                fail(test + " must not be skipped here (" + REQUIRED + "), but " + why);
            }
            System.out.println("[SKIPPED] " + test + ": " + why);
            abort(why);
        }
    }
}
