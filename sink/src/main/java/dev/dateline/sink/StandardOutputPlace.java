package dev.dateline.sink;

import dev.dateline.link.Connection;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** This process's standard output. */
public record StandardOutputPlace() implements Place {
    @Override
    public String name() {
        return "stdout";
    }

    @Override
    public String where() {
        return "standard output";
    }

    @Override
    public Destination open(Origin origin, Connection connection) {
        return new StandardOutput(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), System.err);
    }
}
