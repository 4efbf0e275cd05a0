package dev.dateline.sink.webhook;

import dev.dateline.sink.Delivery;
import dev.dateline.sink.JsonLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** One article's post, signed as Standard Webhooks says, with the article's event in CloudEvents' headers. */
record Post(HttpClient client, WebhookPlace place, InstantSource clock) {
    /** That this body will never do; anything else that is no success may pass. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 413, 415, 422);

    /**
     * Returns when the receiver has it.
     *
     * @param source {@code topic-partition@offset}: the same for every try, so that a receiver can tell a repetition
     * @return why the receiver refuses it for good, if it does
     * @throws IOException when it is worth trying again
     */
    Optional<String> send(Delivery delivery, String source) throws IOException, InterruptedException {
        byte[] body = body(delivery);
        long seconds = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(place.address())
                .timeout(place.timeout())
                .header("content-type", "application/json")
                .header("webhook-id", source)
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", place.secret().sign(source, seconds, body))
                .header("ce-specversion", "1.0")
                .header("ce-id", source)
                .header("ce-source", "dateline/sink")
                .header(
                        "ce-type",
                        "dev.dateline.article." + (delivery.json().isPresent() ? "enriched.v1" : "withdrawn.v1"))
                .header("ce-time", delivery.published().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        // What a receiver says beside the status is of no interest, and may be endless.
        response.body().close();
        int status = response.statusCode();
        if (status / 100 == 2) {
            return Optional.empty();
        }
        if (FOR_GOOD.contains(status)) {
            return Optional.of(place.where() + " answers " + status);
        }
        throw new IOException(place.where() + " answers " + status + (status / 100 == 3 ? ", a redirect" : ""));
    }

    private static byte[] body(Delivery delivery) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        JsonLine.append(delivery, line);
        return Arrays.copyOf(line.toByteArray(), line.size() - 1);
    }
}
