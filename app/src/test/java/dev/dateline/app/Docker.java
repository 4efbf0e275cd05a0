package dev.dateline.app;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The Docker engine of this machine, where there is one. */
final class Docker {
    private Docker() {}

    /** Skips the test, and says so, where no engine answers; fails it where the machine was prepared for it. */
    static void need(String test) {
        Requirement.need("docker", test, succeeds("docker", "version"), "no Docker engine answers (docker version)");
    }

    /** The command that is Compose here: with the hyphen or without. */
    static List<String> compose(String test) {
        boolean plugin = succeeds("docker", "compose", "version");
        Requirement.need(
                "docker",
                test,
                plugin || succeeds("docker-compose", "version"),
                "neither docker compose nor docker-compose is here");
        return plugin ? List.of("docker", "compose") : List.of("docker-compose");
    }

    /** What a command printed; a failure of it fails the test. */
    static String run(Path folder, Map<String, String> environment, List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            fail(String.join(" ", command) + " failed:\n" + output);
        }
        return output;
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(new ArrayList<>(Arrays.asList(command)))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
