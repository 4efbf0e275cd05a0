package dev.dateline.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The identity of an article that came without a key: its own {@code id}; else {@code url:} and a hash of its canonical
 * URL; else {@code text:} and a hash of its text. The test vectors {@code article-ids.json} pin it for other languages.
 */
public final class ArticleId {
    /** Query parameters that say how a reader came, not what is read; {@code utm_} stands for all that begin so. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "li_fat_id",
            "igshid",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "oly_anon_id",
            "oly_enc_id",
            "_hsenc",
            "_hsmi",
            "_ga",
            "_gl",
            "ncid",
            "cmpid",
            "ocid",
            "smid",
            "at_medium",
            "at_campaign");

    /** Twelve or more hex digits collide by chance only past millions; the contract takes 32 (128 bits). */
    private static final int HEX_DIGITS = 32;

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\p{IsWhite_Space}]+");

    private ArticleId() {}

    /** The id of an article whose record has no key. */
    public static String of(Article article) {
        return article.id()
                .or(() -> article.url().map(url -> "url:" + hash(canonical(url))))
                .orElseGet(() -> "text:"
                        + hash(collapsed(article.text(Field.TITLE)) + "\n" + collapsed(article.text(Field.BODY))));
    }

    /**
     * The URL with scheme and host in lower case, without fragment and tracking parameters, its query sorted by bytes. A
     * text that is no URL is only trimmed and loses its fragment.
     */
    public static String canonical(String url) {
        String whole = url.strip();
        int fragment = whole.indexOf('#');
        if (fragment >= 0) {
            whole = whole.substring(0, fragment);
        }
        int query = whole.indexOf('?');
        String head = query < 0 ? whole : whole.substring(0, query);
        String kept = query < 0
                ? ""
                : Arrays.stream(whole.substring(query + 1).split("&"))
                        .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
                        .sorted((a, b) -> Arrays.compareUnsigned(
                                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&"));
        int host = head.indexOf("://");
        if (host >= 0) {
            int path = head.indexOf('/', host + 3);
            int end = path < 0 ? head.length() : path;
            head = head.substring(0, end).toLowerCase(Locale.ROOT) + head.substring(end);
        }
        return kept.isEmpty() ? head : head + "?" + kept;
    }

    private static boolean tracks(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }

    private static String collapsed(String text) {
        return WHITE_SPACE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
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
