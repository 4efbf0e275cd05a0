package dev.dateline.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code dateline --version} says: the version in the jar's manifest, and the Java that runs it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not from a jar)");
        return new String[] {"Dateline " + version + " on Java " + Runtime.version()};
    }
}
