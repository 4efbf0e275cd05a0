package dev.dateline.sink.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;

/** The body of {@code POST /session}: {@code {"token": "…"}}. */
final class Session {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_BYTES = 4_096;

    private Session() {}

    static String token(Context ctx) throws RefusedException, IOException {
        JsonNode body = JSON.missingNode();
        try {
            body = JSON.readTree(JsonBody.read(ctx, MAX_BYTES));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            // Told below, in the same words as another body without a token.
        }
        if (!body.path("token").isTextual()) {
            throw new RefusedException(400, "send {\"token\": \"TOKEN\"}");
        }
        return body.get("token").textValue();
    }
}
