package dev.dateline.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the source said, and nothing else. Only a title or a body is required of a producer.
 *
 * @param id the article's identity; the record's key when there is one, else see {@link ArticleId}
 * @param title the headline, exactly as it came
 * @param body the text, exactly as it came
 * @param url where the article was published
 * @param source who published it
 * @param authors as named by the source, in its order
 * @param language a BCP 47 tag given by the source
 * @param published the publication time as the source wrote it
 * @param received when the article reached the publisher
 * @param rights a statement of rights, as given
 * @param revision the source's count of versions; information only, since the last offset of a key is the truth
 * @param extra any JSON object of the producer's, up to {@link #MAX_EXTRA_BYTES}, carried unchanged
 */
public record Article(
        Optional<String> id,
        Optional<String> title,
        Optional<String> body,
        Optional<String> url,
        Optional<Source> source,
        List<String> authors,
        Optional<String> language,
        Optional<IsoTime> published,
        Optional<IsoTime> received,
        Optional<String> rights,
        OptionalLong revision,
        Optional<ObjectNode> extra) {

    /** The longest text that is read, title and body together, in Unicode code points. */
    public static final int MAX_CODE_POINTS = 200_000;

    /** The largest id, in bytes of UTF-8: it is the record's key on every topic. */
    public static final int MAX_ID_BYTES = 1_024;

    /** The largest {@code extra}, in bytes of its compact JSON. */
    public static final int MAX_EXTRA_BYTES = 16_384;

    /** How deep objects and arrays may nest in an {@code extra} that is read: common JSON parsers give up at 256. */
    public static final int MAX_EXTRA_DEPTH = 200;

    public Article {
        id = Absent.ifNull(id);
        title = Absent.ifNull(title);
        body = Absent.ifNull(body);
        url = Absent.ifNull(url);
        source = Absent.ifNull(source);
        authors = Absent.ifNull(authors, "authors");
        language = Absent.ifNull(language);
        published = Absent.ifNull(published);
        received = Absent.ifNull(received);
        rights = Absent.ifNull(rights);
        revision = revision == null ? OptionalLong.empty() : revision;
        extra = Absent.ifNull(extra);
        if (id.isPresent() && id.get().isEmpty()) {
            throw new IllegalArgumentException("id is empty");
        }
        id.ifPresent(text -> Surrogates.refuse(text, "id"));
        title.ifPresent(text -> Surrogates.refuse(text, "title"));
        body.ifPresent(text -> Surrogates.refuse(text, "body"));
        url.ifPresent(text -> Surrogates.refuse(text, "url"));
        authors.forEach(author -> Surrogates.refuse(author, "authors"));
        language.ifPresent(text -> Surrogates.refuse(text, "language"));
        rights.ifPresent(text -> Surrogates.refuse(text, "rights"));
        extra.map(ObjectNode::toString).ifPresent(Article::checkExtra);
    }

    private static void checkExtra(String json) {
        Surrogates.refuse(json, "extra");
        if (json.getBytes(StandardCharsets.UTF_8).length > MAX_EXTRA_BYTES) {
            throw new IllegalArgumentException("extra is larger than " + MAX_EXTRA_BYTES + " bytes");
        }
    }

    /** An article with a body and nothing else. */
    public static Article of(String body) {
        return builder().body(body).build();
    }

    /** The text of one field, empty where it is absent. */
    public String text(Field field) {
        return (field == Field.TITLE ? title : body).orElse("");
    }

    /** Whether there is anything to read: a title or a body with more than white space. */
    public boolean hasText() {
        return title.filter(text -> !text.isBlank()).isPresent()
                || body.filter(text -> !text.isBlank()).isPresent();
    }

    /** The length of title and body together, in Unicode code points. */
    public int codePoints() {
        String head = text(Field.TITLE);
        String tail = text(Field.BODY);
        return head.codePointCount(0, head.length()) + tail.codePointCount(0, tail.length());
    }

    /** The same article under this id. */
    public Article withId(String newId) {
        return id.filter(newId::equals).isPresent()
                ? this
                : toBuilder().id(newId).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this article's values. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.id = id;
        copy.title = title;
        copy.body = body;
        copy.url = url;
        copy.source = source;
        copy.authors = authors;
        copy.language = language;
        copy.published = published;
        copy.received = received;
        copy.rights = rights;
        copy.revision = revision;
        copy.extra = extra;
        return copy;
    }

    /** Names an article's fields one by one; each setter takes null for absent. */
    public static final class Builder {
        private Optional<String> id = Optional.empty();
        private Optional<String> title = Optional.empty();
        private Optional<String> body = Optional.empty();
        private Optional<String> url = Optional.empty();
        private Optional<Source> source = Optional.empty();
        private List<String> authors = List.of();
        private Optional<String> language = Optional.empty();
        private Optional<IsoTime> published = Optional.empty();
        private Optional<IsoTime> received = Optional.empty();
        private Optional<String> rights = Optional.empty();
        private OptionalLong revision = OptionalLong.empty();
        private Optional<ObjectNode> extra = Optional.empty();

        private Builder() {}

        public Builder id(String value) {
            id = Optional.ofNullable(value);
            return this;
        }

        public Builder title(String value) {
            title = Optional.ofNullable(value);
            return this;
        }

        public Builder body(String value) {
            body = Optional.ofNullable(value);
            return this;
        }

        public Builder url(String value) {
            url = Optional.ofNullable(value);
            return this;
        }

        public Builder source(Source value) {
            source = Optional.ofNullable(value);
            return this;
        }

        public Builder authors(List<String> value) {
            authors = value;
            return this;
        }

        public Builder language(String value) {
            language = Optional.ofNullable(value);
            return this;
        }

        public Builder published(IsoTime value) {
            published = Optional.ofNullable(value);
            return this;
        }

        /** The publication time as ISO 8601 text; see {@link IsoTime#of}. */
        public Builder published(String value) {
            return published(value == null ? null : IsoTime.of(value));
        }

        public Builder received(IsoTime value) {
            received = Optional.ofNullable(value);
            return this;
        }

        public Builder rights(String value) {
            rights = Optional.ofNullable(value);
            return this;
        }

        public Builder revision(long value) {
            revision = OptionalLong.of(value);
            return this;
        }

        public Builder extra(ObjectNode value) {
            extra = Optional.ofNullable(value);
            return this;
        }

        public Article build() {
            return new Article(
                    id, title, body, url, source, authors, language, published, received, rights, revision, extra);
        }
    }
}
