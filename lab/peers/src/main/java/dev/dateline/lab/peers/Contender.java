package dev.dateline.lab.peers;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One that is compared.
 *
 * @param name for the table
 * @param load makes the reader, with all that it needs in memory
 * @param <D> a document
 * @param <R> what is read in it
 */
record Contender<D, R>(String name, Supplier<Function<D, R>> load) {}
