package dev.dateline.lab.peers.encoder;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One layer of an encoder, as TorchScript: products in 16 bits, which its processor may do several times as fast, are out of
 * reach of DJL's own arrays.
 */
final class LayerScript {
    /** Pickled: an object of the class, in training. */
    private static final String OBJECT =
            "\u0080\u0002c__torch__\nLayer\nq\u0000)\u0081}(X\b\0\0\0trainingq\u0001\u0088ubq\u0002.";
    /** Pickled: an empty tuple. */
    private static final String NOTHING = "\u0080\u0002).";

    private LayerScript() {}

    static PtSymbolBlock load(NDManager manager) throws IOException {
        // Each length of text is a new shape: what is compiled for one is seldom of use again.
        JniUtils.setGraphExecutorOptimize(false);
        return JniUtils.loadModule((PtNDManager) manager, new ByteArrayInputStream(archive()), false, false);
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream script =
                        Objects.requireNonNull(LayerScript.class.getResourceAsStream("layer.txt"), "layer.txt");
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "data.pkl", OBJECT.getBytes(StandardCharsets.ISO_8859_1));
            put(zip, "code/__torch__.py", script.readAllBytes());
            put(zip, "constants.pkl", NOTHING.getBytes(StandardCharsets.ISO_8859_1));
            put(zip, "version", "3\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry("layer/" + name));
        zip.write(content);
        zip.closeEntry();
    }
}
