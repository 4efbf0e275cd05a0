package dev.dateline.sink.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may come in. A page of somebody else's must not read the archive through the browser of one who may: no other
 * origin is allowed, a server of this machine only answers to this machine's names, and the page runs no script but its own.
 */
final class Gate {
    static final String COOKIE = "dateline-token";
    private static final String SCHEME = "Bearer ";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Optional<byte[]> token;
    private final String host;
    private final boolean loopback;

    /** @param host that the server is bound to */
    Gate(Optional<String> token, String host) {
        this.token = token.map(text -> text.getBytes(StandardCharsets.UTF_8));
        this.host = host.toLowerCase(Locale.ROOT);
        this.loopback = loopback(host);
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** What every answer says, so that a browser does nothing with it that it need not. */
    static void guard(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** Whether the request was sent to this server by its own name, and not by one that somebody made point to it. */
    void checkName(Context ctx) throws RefusedException {
        if (loopback) {
            String name = Optional.ofNullable(ctx.header("Host")).orElse("").toLowerCase(Locale.ROOT);
            String bare = name.replaceFirst(":\\d+$", "");
            if (!THIS_MACHINE.contains(bare) && !bare.equals(host)) {
                throw new RefusedException(
                        421, "this server is on this machine only: ask for http://127.0.0.1 or localhost");
            }
        }
    }

    /** Whether the request bears the token, as a header or as the cookie of a session. */
    void checkToken(Context ctx) throws RefusedException {
        if (token.isEmpty()) {
            return;
        }
        String authorization = ctx.header("Authorization");
        String cookie = ctx.cookie(COOKIE);
        if (authorization == null && cookie == null) {
            throw new RefusedException(401, "send the token as the header: Authorization: Bearer TOKEN");
        }
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        if (!(bearer && right(authorization.substring(SCHEME.length()).strip()))
                && !(cookie != null && right(cookie))) {
            throw new RefusedException(401, "wrong token");
        }
    }

    /** Lets a browser bear the token, out of reach for scripts, until it is closed. */
    void open(Context ctx, String given) throws RefusedException {
        if (token.isEmpty()) {
            throw new RefusedException(404, "no token is needed here");
        }
        if (!right(given)) {
            throw new RefusedException(401, "wrong token");
        }
        Cookie cookie = new Cookie(COOKIE, given);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        ctx.cookie(cookie);
    }

    /** Takes the same time wherever the first difference is. */
    private boolean right(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.orElseThrow());
    }
}
