package dev.dateline.sink.archive;

import java.io.IOException;

/** A question that takes longer to answer than anybody may keep the archive busy. */
public final class TooCostlyException extends IOException {
    private static final long serialVersionUID = 1L;

    TooCostlyException(String message) {
        super(message);
    }
}
