package dev.dateline.lab.peers.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Cuts words, without their capitals and accents, into the pieces that an encoder knows: the longest ones first. */
final class WordPieces {
    private static final int LONGEST_WORD = 40;

    private final Map<String, Integer> numbers;

    WordPieces(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** Those of a {@code tokenizer.json}. */
    static WordPieces read(InputStream tokenizer) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        for (Map.Entry<String, JsonNode> piece : new ObjectMapper()
                .readTree(tokenizer)
                .path("model")
                .path("vocab")
                .properties()) {
            numbers.put(piece.getKey(), piece.getValue().asInt());
        }
        return new WordPieces(numbers);
    }

    /** The number of a piece such as {@code [CLS]}. */
    int number(String piece) {
        return numbers.get(piece);
    }

    /** The numbers of a word's pieces, at least one. */
    int[] of(String word) {
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}|\\p{Cf}", "");
        IntStream.Builder pieces = IntStream.builder();
        int start = 0;
        for (int at = 1; at <= plain.length(); at++) {
            if (at == plain.length() || alone(plain.charAt(at)) || alone(plain.charAt(at - 1))) {
                add(plain.substring(start, at), pieces);
                start = at;
            }
        }
        int[] found = pieces.build().toArray();
        return found.length > 0 ? found : new int[] {number("[UNK]")};
    }

    private static boolean alone(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
    }

    private void add(String word, IntStream.Builder pieces) {
        if (word.isBlank()) {
            return;
        }
        IntStream.Builder found = IntStream.builder();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            while (end > start && !numbers.containsKey(piece(word, start, end))) {
                end--;
            }
            if (end == start || word.length() > LONGEST_WORD) {
                pieces.add(number("[UNK]"));
                return;
            }
            found.add(number(piece(word, start, end)));
            start = end;
        }
        found.build().forEach(pieces);
    }

    private static String piece(String word, int start, int end) {
        return (start == 0 ? "" : "##") + word.substring(start, end);
    }
}
