package dev.dateline.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Reads a producer's {@code extra}: fields in their order, numbers as they were written. It stops as soon as there is
 * too much of it, so that a large one costs no more than a small one.
 */
final class Extra extends StdDeserializer<ObjectNode> {
    private static final long serialVersionUID = 1L;

    /** Longer numbers are kept as text: they may be costly to read and none is written that way by a person. */
    private static final int PLAIN_NUMBER = 30;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    Extra() {
        super(ObjectNode.class);
    }

    @Override
    public ObjectNode deserialize(JsonParser p, DeserializationContext context) throws IOException {
        if (p.currentToken() != JsonToken.START_OBJECT) {
            return (ObjectNode) context.handleUnexpectedToken(ObjectNode.class, p);
        }
        return new Reading(p).object(1);
    }

    /** One pass over one object; {@code bytes} never exceeds those of its compact JSON. */
    private static final class Reading {
        private final JsonParser p;
        private int bytes;

        Reading(JsonParser p) {
            this.p = p;
        }

        ObjectNode object(int depth) throws IOException {
            enter(depth);
            ObjectNode object = NODES.objectNode();
            for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
                count(name.length() + 3);
                p.nextToken();
                object.set(name, value(depth));
            }
            return object;
        }

        private ArrayNode array(int depth) throws IOException {
            enter(depth);
            ArrayNode array = NODES.arrayNode();
            while (p.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(depth));
            }
            return array;
        }

        private JsonNode value(int depth) throws IOException {
            return switch (p.currentToken()) {
                case START_OBJECT -> object(depth + 1);
                case START_ARRAY -> array(depth + 1);
                case VALUE_STRING -> {
                    count(p.getTextLength() + 2);
                    yield NODES.textNode(p.getText());
                }
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    count(p.getTextLength());
                    yield number(p.getText());
                }
                case VALUE_TRUE -> NODES.booleanNode(true);
                case VALUE_FALSE -> NODES.booleanNode(false);
                default -> NODES.nullNode();
            };
        }

        /** A number that Java would print otherwise ({@code 1e5}, {@code -0}) is kept as it was written. */
        private JsonNode number(String text) {
            if (text.length() <= PLAIN_NUMBER && text.chars().noneMatch(c -> c == 'e' || c == 'E')) {
                BigDecimal plain = new BigDecimal(text);
                if (plain.toString().equals(text)) {
                    return plain.scale() > 0 ? DecimalNode.valueOf(plain) : whole(plain.toBigIntegerExact());
                }
            }
            return NODES.rawValueNode(new RawValue(text));
        }

        /** The smallest node that holds it, as Jackson's own reading gives and a producer in Java puts. */
        private static JsonNode whole(BigInteger number) {
            if (number.bitLength() < Integer.SIZE) {
                return NODES.numberNode(number.intValue());
            }
            return number.bitLength() < Long.SIZE ? NODES.numberNode(number.longValue()) : NODES.numberNode(number);
        }

        private void enter(int depth) throws JsonMappingException {
            if (depth > Article.MAX_EXTRA_DEPTH) {
                throw JsonMappingException.from(p, "nested more than " + Article.MAX_EXTRA_DEPTH + " deep");
            }
            count(2);
        }

        private void count(int more) throws JsonMappingException {
            bytes += more;
            if (bytes > Article.MAX_EXTRA_BYTES) {
                throw JsonMappingException.from(p, "larger than " + Article.MAX_EXTRA_BYTES + " bytes");
            }
        }
    }
}
