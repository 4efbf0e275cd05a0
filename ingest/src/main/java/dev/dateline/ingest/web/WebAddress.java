package dev.dateline.ingest.web;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An absolute address of the web, http or https, with a host, without a user's name and without a fragment. */
public record WebAddress(URI uri) {
    /** Longer ones are nobody's. */
    private static final int LONGEST = 4_096;

    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)(#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:.*@)?(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
    private static final String ALLOWED = "-._~:/?[]@!$&'()*+,;=%";

    /** The address in a text as people write it, with spaces and letters of all scripts; empty where there is none. */
    public static Optional<WebAddress> of(String text) {
        String stripped = text.strip();
        Matcher parts = PARTS.matcher(stripped);
        if (stripped.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        Matcher authority = AUTHORITY.matcher(parts.group(2));
        if (!authority.matches()) {
            return Optional.empty();
        }
        try {
            String host = authority.group(1);
            String ascii = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            String port = authority.group(2) == null || authority.group(2).isEmpty() ? "" : ":" + authority.group(2);
            URI uri = new URI(parts.group(1).toLowerCase(Locale.ROOT) + "://" + ascii.toLowerCase(Locale.ROOT) + port
                    + escaped(parts.group(3)));
            return uri.getHost() == null || uri.getPort() > 0xffff
                    ? Optional.empty()
                    : Optional.of(new WebAddress(uri));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a link found at this address leads to. */
    public Optional<WebAddress> resolve(String link) {
        String stripped = link.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            return Optional.empty();
        }
        if (PARTS.matcher(stripped).matches()) {
            return of(stripped);
        }
        try {
            URI base = uri.getRawPath().isEmpty() ? uri.resolve("/") : uri;
            int fragment = stripped.indexOf('#');
            return of(base.resolve(escaped(fragment < 0 ? stripped : stripped.substring(0, fragment)))
                    .toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String host() {
        return uri.getHost();
    }

    /** Scheme, host and port, which robots.txt speaks for. */
    public String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0)) {
                out.append((char) c);
            } else if (c > ' ' && c != 0x7f) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format("%%%02X", b & 0xff));
                }
            } else if (c == ' ') {
                out.append("%20");
            }
            // Line breaks and tabs within a link come from how it was set, not from its maker.
        });
        return out.toString();
    }
}
