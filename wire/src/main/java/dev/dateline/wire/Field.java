package dev.dateline.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The field of an article whose text a span counts in. */
public enum Field {
    @JsonProperty("title")
    TITLE,
    @JsonProperty("body")
    BODY
}
