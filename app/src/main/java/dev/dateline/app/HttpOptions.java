package dev.dateline.app;

import picocli.CommandLine.Option;

/** Where a long-running command serves health, metrics and what else it has. */
final class HttpOptions {
    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description = "of health, metrics and pushed articles; 0 for a free one (DATELINE_HTTP_PORT)")
    private Integer port;

    @Option(
            names = "--http-host",
            paramLabel = "ADDRESS",
            description = "to listen on (DATELINE_HTTP_HOST; default 127.0.0.1, this machine only)")
    private String host;

    void layOver(KafkaOptions options) {
        options.with("DATELINE_HTTP_PORT", port).with("DATELINE_HTTP_HOST", host);
    }
}
