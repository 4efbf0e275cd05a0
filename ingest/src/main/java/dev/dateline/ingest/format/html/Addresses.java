package dev.dateline.ingest.format.html;

import dev.dateline.wire.ArticleId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A page's address: the one it names for itself, else the one it was fetched from. */
final class Addresses {
    private Addresses() {}

    /**
     * The first of the addresses that a page names which can be its own. A front page named by a page below it is a
     * mistake that many make, and would make one article of a whole site.
     */
    static Optional<String> own(List<String> named, Optional<String> fetched) {
        return named.stream()
                .map(address -> resolved(address, fetched))
                .flatMap(Optional::stream)
                .filter(address ->
                        !isFront(address) || fetched.filter(Addresses::isFront).isPresent())
                .findFirst()
                .or(() -> fetched);
    }

    static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    /** Scheme and host, which stand for the publisher. */
    static Optional<String> site(String address) {
        return uri(address)
                .filter(uri -> uri.getHost() != null)
                .map(uri -> uri.getScheme() + "://" + uri.getHost().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> resolved(String address, Optional<String> fetched) {
        Optional<URI> uri = uri(address);
        return uri.filter(URI::isAbsolute)
                .or(() ->
                        uri.flatMap(relative -> fetched.flatMap(Addresses::uri).map(base -> base.resolve(relative))))
                .filter(absolute ->
                        "http".equalsIgnoreCase(absolute.getScheme()) || "https".equalsIgnoreCase(absolute.getScheme()))
                .filter(absolute -> absolute.getHost() != null)
                .map(URI::toString);
    }

    private static boolean isFront(String address) {
        return uri(address)
                .filter(uri ->
                        (uri.getRawPath() == null || uri.getRawPath().length() <= 1) && uri.getRawQuery() == null)
                .isPresent();
    }

    private static String bare(String address) {
        return ArticleId.canonical(address)
                .replaceFirst("^https?://(?:www\\.|m\\.|amp\\.)?", "")
                .replaceFirst("/+$", "");
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text.strip().replace(" ", "%20").replace("|", "%7C")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
