package dev.dateline.lab.peers.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class OnnxWeightsTest {
    private static byte[] bytes(int number, byte[] content) {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.write(number << 3 | 2);
        field.write(content.length);
        field.writeBytes(content);
        return field.toByteArray();
    }

    private static byte[] text(int number, String content) {
        return bytes(number, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] number(int number, int value) {
        return new byte[] {(byte) (number << 3), (byte) value};
    }

    private static byte[] message(byte[]... fields) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        Arrays.stream(fields).forEach(message::writeBytes);
        return message.toByteArray();
    }

    private static byte[] file() {
        byte[] values = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(1.5f)
                .putFloat(-2)
                .array();
        byte[] tensor = message(number(1, 1), number(1, 2), number(2, 1), text(8, "onnx::MatMul_7"), bytes(9, values));
        byte[] node = message(text(1, "x"), text(1, "onnx::MatMul_7"), text(3, "/query/MatMul"), text(4, "MatMul"));
        return message(number(1, 8), bytes(7, message(bytes(1, node), bytes(5, tensor))));
    }

    @Test
    void aFactorGoesByTheNameOfItsProduct() throws EOFException {
        OnnxWeights.Array array = OnnxWeights.of(file()).array("/query/MatMul");
        assertThat(array.shape()).containsExactly(1, 2);
        assertThat(array.values()).containsExactly(1.5f, -2);
    }

    @Test
    void whatIsMissingIsNamed() throws EOFException {
        OnnxWeights weights = OnnxWeights.of(file());
        assertThatThrownBy(() -> weights.array("/key/MatMul")).hasMessage("no /key/MatMul among the weights");
    }

    @Test
    void cutShort() {
        byte[] file = file();
        assertThatThrownBy(() -> OnnxWeights.of(Arrays.copyOf(file, file.length - 1)))
                .isInstanceOf(EOFException.class);
    }
}
