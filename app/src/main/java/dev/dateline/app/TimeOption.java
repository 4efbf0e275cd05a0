package dev.dateline.app;

import dev.dateline.wire.IsoTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A date or date-time on the command line, as the contract takes it. */
final class TimeOption implements ITypeConverter<IsoTime> {
    @Override
    public IsoTime convert(String value) {
        try {
            return IsoTime.of(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
