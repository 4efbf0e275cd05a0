package dev.dateline.ingest;

import dev.dateline.wire.Article;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Items of one source that go out in one transaction, with the bookmark that covers them.
 *
 * @param last whether the source gives no more
 */
record Group(
        NamedSource source, Tally tally, List<Entry> entries, Optional<Bookmark> bookmark, int bytes, boolean last) {
    /** An item that is fit to be published. */
    sealed interface Entry {
        String where();

        String id();

        OptionalLong revision();
    }

    /** For the raw topic, now. */
    record Ready(String id, ProducerRecord<byte[], byte[]> record, Fate fate, OptionalLong revision, String where)
            implements Entry {}

    /** For the raw topic, later. */
    record Held(String id, Article article, Instant until, String where) implements Entry {
        @Override
        public OptionalLong revision() {
            return article.revision();
        }
    }
}
