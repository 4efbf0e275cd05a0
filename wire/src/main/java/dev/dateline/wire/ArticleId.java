package dev.dateline.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The identity of an article that came without a key: its own {@code id}; else {@code url:} and a hash of its canonical
 * URL; else {@code text:} and a hash of its text. The test vectors {@code article-ids.json} beside this class pin it for
 * other languages.
 */
public final class ArticleId {
    /** Names in lower case; one that ends in {@code *} stands for all that begin so. */
    private static final List<String> TRACKING = Schemas.resource("tracking-parameters.txt")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toList();

    /** 128 of the 256 bits: no two of the world's articles meet by chance. */
    private static final int HEX_DIGITS = 32;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");
    private static final Pattern OUTER_SPACE = Pattern.compile("^ | $");

    /** Scheme and authority; what is left of the last {@code @} is the user's and keeps its case. */
    private static final Pattern ORIGIN = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)([^/]*@)?([^/]*)");

    private ArticleId() {}

    /** The id of an article whose record has no key. */
    public static String of(Article article) {
        return article.id()
                .or(() -> article.url()
                        .map(ArticleId::canonical)
                        .filter(url -> !url.isEmpty())
                        .map(url -> "url:" + hash(url)))
                .orElseGet(() -> "text:" + hash(canonical(article)));
    }

    /**
     * The URL without fragment, outer spaces and control characters, scheme and host in lower case (ASCII letters),
     * tracking parameters dropped and the others sorted by bytes. All else stays, such as percent-escapes, ports and the
     * final slash.
     */
    public static String canonical(String url) {
        int fragment = url.indexOf('#');
        String whole = (fragment < 0 ? url : url.substring(0, fragment)).trim();
        int query = whole.indexOf('?');
        String head = query < 0 ? whole : whole.substring(0, query);
        String kept = query < 0 ? "" : parameters(whole.substring(query + 1));
        Matcher origin = ORIGIN.matcher(head);
        if (origin.find()) {
            String user = origin.group(2) == null ? "" : origin.group(2);
            head = lower(origin.group(1)) + user + lower(origin.group(3)) + head.substring(origin.end());
        }
        return kept.isEmpty() ? head : head + "?" + kept;
    }

    /** Title, line feed, body; each in NFC, runs of Unicode white space made one space, none at the ends. */
    static String canonical(Article article) {
        return collapsed(article.text(Field.TITLE)) + "\n" + collapsed(article.text(Field.BODY));
    }

    private static String parameters(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
                .sorted((a, b) ->
                        Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private static boolean tracks(String parameter) {
        int equals = parameter.indexOf('=');
        String name = lower(equals < 0 ? parameter : parameter.substring(0, equals));
        return TRACKING.stream()
                .anyMatch(tracking -> tracking.endsWith("*")
                        ? name.startsWith(tracking.substring(0, tracking.length() - 1))
                        : name.equals(tracking));
    }

    /** ASCII letters only: what Unicode lowers differs between versions and languages. */
    private static String lower(String text) {
        return text.chars()
                .map(c -> c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String collapsed(String text) {
        String spaced = WHITE_SPACE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ");
        return OUTER_SPACE.matcher(spaced).replaceAll("");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HEX_DIGITS / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
