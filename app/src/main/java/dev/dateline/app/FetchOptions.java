package dev.dateline.app;

import picocli.CommandLine.Option;

/** How a command fetches from the web. */
final class FetchOptions {
    @Option(
            names = "--allow-private",
            description =
                    "fetch from addresses that are not on the public internet, too (DATELINE_FETCH_ALLOW_PRIVATE)")
    private Boolean allowPrivate;

    void layOver(KafkaOptions options) {
        options.with("DATELINE_FETCH_ALLOW_PRIVATE", allowPrivate);
    }
}
