package dev.dateline.sink.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;

/** A request's body, which must call itself JSON: no page of another origin can send that without being asked first. */
final class JsonBody {
    private JsonBody() {}

    static byte[] read(Context ctx, int maxBytes) throws RefusedException, IOException {
        String type = ctx.contentType() == null ? "" : ctx.contentType().toLowerCase(Locale.ROOT);
        if (!type.replaceFirst(";.*", "").strip().equals("application/json")) {
            throw new RefusedException(415, "Content-Type is not application/json");
        }
        byte[] body = ctx.req().getInputStream().readNBytes(maxBytes + 1);
        if (body.length > maxBytes) {
            throw new RefusedException(413, "the body is larger than " + maxBytes + " bytes");
        }
        return body;
    }
}
