package dev.dateline.app;

import dev.dateline.link.EventHeaders;
import dev.dateline.wire.HeaderNames;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where on the raw topic an output record came from, as its header {@code dateline-source} says. */
record SourceOffset(String topic, int partition, long offset) {
    static SourceOffset of(ConsumerRecord<?, ?> record) {
        String text = EventHeaders.value(record.headers(), HeaderNames.SOURCE);
        int at = text == null ? -1 : text.lastIndexOf('@');
        int dash = text == null ? -1 : text.lastIndexOf('-', at);
        if (dash < 0) {
            throw new IllegalStateException("record without " + HeaderNames.SOURCE + ": " + record.topic() + "-"
                    + record.partition() + "@" + record.offset());
        }
        return new SourceOffset(
                text.substring(0, dash),
                Integer.parseInt(text.substring(dash + 1, at)),
                Long.parseLong(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
