package dev.dateline.ingest.web;

import java.util.Optional;

/** By what a server recognises the version of a document that we have, in its own words. */
public record Validators(Optional<String> etag, Optional<String> modified) {
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
