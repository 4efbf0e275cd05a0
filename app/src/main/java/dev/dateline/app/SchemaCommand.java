package dev.dateline.app;

import dev.dateline.wire.Schemas;
import java.util.Iterator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints a JSON Schema (2020-12) of the contract; without a name, the names.",
        footer = {"", "Examples:", "  dateline schema", "  dateline schema enriched-1 > enriched-1.schema.json"})
final class SchemaCommand implements Runnable {
    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description = "one of ${COMPLETION-CANDIDATES}")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        if (name == null) {
            Schemas.NAMES.forEach(spec.commandLine().getOut()::println);
        } else if (Schemas.NAMES.contains(name)) {
            spec.commandLine().getOut().print(Schemas.text(name));
            spec.commandLine().getOut().flush();
        } else {
            throw new ParameterException(
                    spec.commandLine(),
                    "No schema is named " + name + "; there are " + String.join(", ", Schemas.NAMES) + ".");
        }
    }

    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Schemas.NAMES.iterator();
        }
    }
}
