package dev.dateline.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Jackson has against some bytes, in words for the person who wrote them. */
final class Malformed {
    /** Jackson's advice to Java programmers, which means nothing to a producer. */
    private static final Pattern ADVICE =
            Pattern.compile(": enable `[^`]*` to allow|, from `[^`]*`| \\(consider enabling .*");

    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;]*; line: (\\d+), column: (\\d+)]");

    private static final int LONGEST = 300;

    private Malformed() {}

    /** @param parser that stumbled, not closed yet: its token is what was found */
    static MalformedRecordException because(IOException e, JsonParser parser) {
        String field = field(e);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputCoercionException) {
                return new MalformedRecordException(field + "the number is too large", e);
            }
            if (cause instanceof StreamConstraintsException limit) {
                return new MalformedRecordException(field + plain(limit), e);
            }
            if (cause instanceof StreamReadException syntax) {
                JsonLocation at = syntax.getLocation();
                String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
                return new MalformedRecordException("not JSON" + where + ": " + plain(syntax), e);
            }
        }
        if (e instanceof JsonMappingException mapping) {
            return new MalformedRecordException(field + reason(mapping, parser.currentToken()), e);
        }
        return new MalformedRecordException("not JSON in UTF-8: " + e.getMessage(), e);
    }

    private static String field(IOException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "";
        }
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return "field " + path.substring(1) + ": ";
    }

    private static String plain(JsonProcessingException e) {
        String message = ADVICE.matcher(e.getOriginalMessage()).replaceAll("");
        message = SOURCE.matcher(message).replaceAll("line $1, column $2");
        // A field's name is in it, and can be as long as 50,000 characters.
        return message.codePointCount(0, message.length()) <= LONGEST
                ? message
                : message.substring(0, message.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String reason(JsonMappingException e, JsonToken token) {
        if (e.getCause() instanceof IllegalArgumentException refused) {
            return refused.getMessage();
        }
        if (e instanceof MismatchedInputException mismatch) {
            if (mismatch.getOriginalMessage().startsWith("Trailing token")) {
                return "more than one JSON value";
            }
            return "wanted " + wanted(mismatch.getTargetType()) + ", found " + found(token);
        }
        return e.getOriginalMessage();
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return "one of its fixed values";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        if (type == String.class || type == IsoTime.class || type == LocalDate.class || type == Instant.class) {
            return "a string";
        }
        return type == OptionalLong.class || type.isPrimitive() ? "a whole number" : "an object";
    }

    private static String found(JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT, FIELD_NAME -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT -> "a whole number";
            case VALUE_NUMBER_FLOAT -> "a number with a fraction or an exponent";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            // The end of what should hold it.
            default -> "nothing";
        };
    }
}
