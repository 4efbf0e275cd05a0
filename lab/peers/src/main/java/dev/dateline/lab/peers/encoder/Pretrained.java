package dev.dateline.lab.peers.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The encoder to begin with: bge-small-en-v1.5, licensed under MIT. */
final class Pretrained {
    private static final String NAME = "/bge-small-en-v1.5";

    private Pretrained() {}

    static WordPieces vocabulary() throws IOException {
        try (InputStream from = open("-tokenizer.json")) {
            return WordPieces.read(from);
        }
    }

    static OnnxWeights weights() throws IOException {
        try (InputStream from = open(".onnx")) {
            return OnnxWeights.of(from.readAllBytes());
        }
    }

    private static InputStream open(String suffix) {
        return Objects.requireNonNull(Pretrained.class.getResourceAsStream(NAME + suffix), NAME + suffix);
    }
}
