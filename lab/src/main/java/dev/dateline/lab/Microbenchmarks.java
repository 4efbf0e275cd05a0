package dev.dateline.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
        name = "jmh",
        description = {
            "Runs the microbenchmarks of the hot parts of reading; the arguments are JMH's own (-h for help).",
            "Example: lab jmh -f 1 -wi 3 -i 5 Reading"
        })
final class Microbenchmarks implements Callable<Integer> {
    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        org.openjdk.jmh.Main.main(options.toArray(String[]::new));
        return 0;
    }
}
