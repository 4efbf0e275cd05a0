package dev.dateline.app;

import dev.dateline.ingest.format.table.Columns;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Columns of a table as an option's value. */
final class ColumnsOption implements ITypeConverter<Columns> {
    @Override
    public Columns convert(String text) {
        try {
            return Columns.of(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
