package dev.dateline.lab.peers.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.training.ParameterStore;
import dev.dateline.text.entity.model.Label;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A BERT encoder of 384 dimensions whose last layer gives each piece the weights of its labels. */
final class Encoder {
    /** The first of the twelve pretrained: the last ones know more of what texts are about than of their words. */
    private static final int LAYERS = 10;

    private static final int WIDTH = 384;
    private static final float EPSILON = 1e-12f;
    private static final float DROPOUT = 0.1f;
    private static final float HIDDEN = -10_000;
    private static final List<String> OF_LAYER = List.of(
            "inputs",
            "input_bias",
            "outputs",
            "output_bias",
            "scale",
            "shift",
            "wide",
            "wide_bias",
            "narrow",
            "narrow_bias",
            "last_scale",
            "last_shift");

    private final Map<String, NDArray> weights;
    private final PtSymbolBlock layer;
    private final ParameterStore store;

    private Encoder(NDManager manager, Map<String, NDArray> weights) throws IOException {
        this.weights = weights;
        layer = LayerScript.load(manager);
        store = new ParameterStore(manager, false);
    }

    /** As pretrained, with nothing known of marks and labels. */
    static Encoder pretrained(NDManager manager, OnnxWeights from) throws IOException {
        Map<String, NDArray> weights = new LinkedHashMap<>();
        weights.put("words", array(manager, from, "embeddings.word_embeddings.weight"));
        NDArray types = array(manager, from, "embeddings.token_type_embeddings.weight");
        weights.put(
                "places",
                array(manager, from, "embeddings.position_embeddings.weight").addi(types.get(0)));
        weights.put("scale", array(manager, from, "embeddings.LayerNorm.weight"));
        weights.put("shift", array(manager, from, "embeddings.LayerNorm.bias"));
        weights.put("marks", manager.zeros(new Shape(Mark.values().length, WIDTH)));
        for (int i = 0; i < LAYERS; i++) {
            String in = "encoder.layer." + i + '.';
            String at = "/encoder/layer." + i + '/';
            NDList inputs = new NDList();
            NDList biases = new NDList();
            for (String part : List.of("query", "key", "value")) {
                inputs.add(array(manager, from, at + "attention/self/" + part + "/MatMul"));
                biases.add(array(manager, from, in + "attention.self." + part + ".bias"));
            }
            List<NDArray> arrays = List.of(
                    inputs.get(0).concat(inputs.get(1), 1).concat(inputs.get(2), 1),
                    biases.get(0).concat(biases.get(1)).concat(biases.get(2)),
                    array(manager, from, at + "attention/output/dense/MatMul"),
                    array(manager, from, in + "attention.output.dense.bias"),
                    array(manager, from, in + "attention.output.LayerNorm.weight"),
                    array(manager, from, in + "attention.output.LayerNorm.bias"),
                    array(manager, from, at + "intermediate/dense/MatMul"),
                    array(manager, from, in + "intermediate.dense.bias"),
                    array(manager, from, at + "output/dense/MatMul"),
                    array(manager, from, in + "output.dense.bias"),
                    array(manager, from, in + "output.LayerNorm.weight"),
                    array(manager, from, in + "output.LayerNorm.bias"));
            for (int k = 0; k < arrays.size(); k++) {
                weights.put(OF_LAYER.get(k) + i, arrays.get(k));
            }
        }
        weights.put("labels", manager.randomNormal(0, 0.02f, new Shape(WIDTH, Label.COUNT), types.getDataType()));
        weights.put("label_bias", manager.zeros(new Shape(Label.COUNT)));
        return new Encoder(manager, weights);
    }

    private static NDArray array(NDManager manager, OnnxWeights from, String name) {
        OnnxWeights.Array array = from.array(name);
        return manager.create(array.values(), new Shape(array.shape()));
    }

    /** As it was written. */
    static Encoder read(NDManager manager, Path file) throws IOException {
        Map<String, NDArray> weights = new LinkedHashMap<>();
        try (InputStream from = Files.newInputStream(file)) {
            NDList.decode(manager, from).forEach(array -> weights.put(array.getName(), array));
        }
        if (!weights.containsKey("labels")) {
            throw new EOFException(file + ": no encoder that knows labels");
        }
        return new Encoder(manager, weights);
    }

    void write(Path file) throws IOException {
        NDList list = new NDList();
        weights.forEach((name, array) -> {
            array.setName(name);
            list.add(array);
        });
        try (OutputStream to = Files.newOutputStream(file)) {
            list.encode(to);
        }
    }

    /** What training changes: all but the words and places, of which a small text shows too few. */
    Map<String, NDArray> trained() {
        Map<String, NDArray> trained = new LinkedHashMap<>(weights);
        trained.remove("words");
        trained.remove("places");
        return trained;
    }

    /** The weights of the labels of each piece, the windows one after the other, filled up to the longest. */
    NDArray labels(NDManager scope, List<Window> windows, boolean training) {
        return last(scope, windows, training).matMul(weights.get("labels")).add(weights.get("label_bias"));
    }

    /** What the last layer knows of each piece. */
    NDArray last(NDManager scope, List<Window> windows, boolean training) {
        int longest = longest(windows);
        int[] pieces = new int[windows.size() * longest];
        int[] marks = new int[pieces.length];
        int[] places = new int[pieces.length];
        float[] hidden = new float[pieces.length];
        for (int w = 0; w < windows.size(); w++) {
            Window window = windows.get(w);
            int length = window.pieces().length;
            System.arraycopy(window.pieces(), 0, pieces, w * longest, length);
            System.arraycopy(window.marks(), 0, marks, w * longest, length);
            for (int i = 0; i < longest; i++) {
                places[w * longest + i] = i;
                hidden[w * longest + i] = i < length ? 0 : HIDDEN;
            }
        }
        NDArray mask = scope.create(hidden, new Shape(windows.size(), 1, 1, longest));
        NDArray sum = embedded(scope.create(pieces), "words")
                .add(embedded(scope.create(places), "places"))
                .add(embedded(scope.create(marks), "marks"));
        NDArray x = LayerNorm.layerNorm(sum, new Shape(WIDTH), weights.get("scale"), weights.get("shift"), EPSILON)
                .singletonOrThrow();
        x = Dropout.dropout(x, DROPOUT, training).singletonOrThrow();
        for (int i = 0; weights.containsKey(OF_LAYER.get(0) + i); i++) {
            NDList inputs = new NDList(x, mask);
            for (String name : OF_LAYER) {
                inputs.add(weights.get(name + i));
            }
            x = layer.forward(store, inputs, training).singletonOrThrow();
        }
        return x;
    }

    static int longest(List<Window> windows) {
        return windows.stream().mapToInt(window -> window.pieces().length).max().orElse(0);
    }

    private NDArray embedded(NDArray numbers, String in) {
        return Embedding.embedding(numbers, weights.get(in), SparseFormat.DENSE).singletonOrThrow();
    }
}
