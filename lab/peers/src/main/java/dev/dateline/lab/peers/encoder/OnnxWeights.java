package dev.dateline.lab.peers.encoder;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers in an ONNX file. The second factor of a product often has no name that says what it is: it goes by the name of
 * the product's node.
 */
final class OnnxWeights {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int FLOAT = 1;

    /** An array of numbers, the last dimension the quickest. */
    record Array(long[] shape, float[] values) {}

    private final Map<String, Array> arrays = new HashMap<>();
    private final Map<String, String> factors = new HashMap<>();

    private OnnxWeights() {}

    static OnnxWeights of(byte[] file) throws EOFException {
        OnnxWeights weights = new OnnxWeights();
        for (Field field : fields(ByteBuffer.wrap(file))) {
            if (field.number() == GRAPH) {
                weights.graph(field.bytes());
            }
        }
        return weights;
    }

    /** The array of this name, or the second factor of the product of this name. */
    Array array(String name) {
        return Optional.ofNullable(arrays.get(factors.getOrDefault(name, name)))
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " among the weights"));
    }

    boolean has(String name) {
        return arrays.containsKey(factors.getOrDefault(name, name));
    }

    private void graph(ByteBuffer graph) throws EOFException {
        for (Field field : fields(graph)) {
            if (field.number() == NODE) {
                node(field.bytes());
            } else if (field.number() == INITIALIZER) {
                initializer(field.bytes());
            }
        }
    }

    private void node(ByteBuffer node) throws EOFException {
        List<String> inputs = new ArrayList<>();
        String name = "";
        String operator = "";
        for (Field field : fields(node)) {
            switch (field.number()) {
                case 1 -> inputs.add(field.text());
                case 3 -> name = field.text();
                case 4 -> operator = field.text();
                default -> {}
            }
        }
        if (operator.equals("MatMul")) {
            factors.put(name, inputs.get(1));
        }
    }

    private void initializer(ByteBuffer tensor) throws EOFException {
        List<Long> shape = new ArrayList<>();
        String name = "";
        long type = 0;
        ByteBuffer raw = ByteBuffer.allocate(0);
        for (Field field : fields(tensor)) {
            switch (field.number()) {
                case 1 -> shape.add(field.value());
                case 2 -> type = field.value();
                case 8 -> name = field.text();
                case 9 -> raw = field.bytes();
                default -> {}
            }
        }
        if (type == FLOAT) {
            FloatBuffer from = raw.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
            float[] values = new float[from.remaining()];
            from.get(values);
            arrays.put(name, new Array(shape.stream().mapToLong(n -> n).toArray(), values));
        }
    }

    /** A field of a Protocol Buffers message: a number, or the bytes of a text or of another message. */
    private record Field(int number, long value, ByteBuffer bytes) {
        String text() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        }
    }

    private static List<Field> fields(ByteBuffer message) throws EOFException {
        List<Field> fields = new ArrayList<>();
        ByteBuffer none = ByteBuffer.allocate(0);
        while (message.hasRemaining()) {
            long tag = varint(message);
            int number = (int) (tag >>> 3);
            switch ((int) tag & 7) {
                case 0 -> fields.add(new Field(number, varint(message), none));
                case 1 -> skip(message, Long.BYTES);
                case 2 -> {
                    int length = (int) varint(message);
                    int at = message.position();
                    skip(message, length);
                    fields.add(new Field(number, length, message.slice(at, length)));
                }
                case 5 -> skip(message, Integer.BYTES);
                default -> throw new EOFException("not a Protocol Buffers message");
            }
        }
        return fields;
    }

    private static void skip(ByteBuffer message, int bytes) throws EOFException {
        if (bytes < 0 || bytes > message.remaining()) {
            throw new EOFException("cut short");
        }
        message.position(message.position() + bytes);
    }

    private static long varint(ByteBuffer message) throws EOFException {
        long value = 0;
        for (int shift = 0; message.hasRemaining() && shift < Long.SIZE; shift += 7) {
            byte next = message.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new EOFException("cut short");
    }
}
