package dev.dateline.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dateline.link.EventHeaders;
import dev.dateline.wire.HeaderNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of the enriched topic, as far as a sink must understand it. Anyone may write there, so it may be refused. */
sealed interface Received permits Delivery, Refusal {
    JsonFactory JSON = new JsonFactory();

    long offset();

    static Received of(ConsumerRecord<byte[], byte[]> record) {
        Optional<String> id = text(record.key());
        if (id.isEmpty()) {
            return new Refusal(record.offset(), "key", "its key, which is the article's id, is missing or not UTF-8");
        }
        if (record.value() != null && !isObject(record.value())) {
            return new Refusal(record.offset(), "value", "its value is not one JSON object in UTF-8");
        }
        return new Delivery(record.offset(), id.get(), Optional.ofNullable(record.value()), published(record));
    }

    private static Optional<String> text(byte[] bytes) {
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isObject(byte[] value) {
        // Jackson would also take UTF-16 and a byte order mark; a line of JSON Lines may hold neither.
        for (byte b : value) {
            if (b == 0) {
                return false;
            }
        }
        try (JsonParser parser = JSON.createParser(value)) {
            if (value.length == 0 || value[0] == (byte) 0xEF || parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    static Instant published(ConsumerRecord<byte[], byte[]> record) {
        String time = EventHeaders.value(record.headers(), HeaderNames.CE_TIME);
        if (time != null) {
            try {
                return Instant.parse(time);
            } catch (DateTimeException e) {
                // Another producer's header: the record's own time says nearly the same.
            }
        }
        return Instant.ofEpochMilli(record.timestamp());
    }
}
