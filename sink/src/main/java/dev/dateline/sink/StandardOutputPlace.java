package dev.dateline.sink;

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
    public Destination open(Origin origin) {
        return new StandardOutput(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), System.err);
    }
}
