package dev.dateline.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * The contract's JSON. Unknown fields are ignored, null and missing mean absent; any other malformed known field is
 * refused by name, nothing is coerced, and a string with half a surrogate pair is refused.
 */
public final class Json {
    /** Articles as they travel on the raw topic. */
    public static final Codec<Article> ARTICLE = codec(Article.class);

    /** Enriched articles as they travel on the enriched topic. */
    public static final Codec<EnrichedArticle> ENRICHED = codec(EnrichedArticle.class);

    /** What ingest keeps on the bookmarks topic. */
    public static final Codec<Kept> KEPT = codec(Kept.class);

    private Json() {}

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(scalars())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                // Characters beyond the first plane as UTF-8, not as two escapes of six bytes each.
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT));
        for (CoercionInputShape shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            builder.withCoercionConfig(LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
        }
        return builder.build();
    }

    private static SimpleModule scalars() {
        return new SimpleModule("dateline")
                .addDeserializer(String.class, new WholeString())
                .addDeserializer(ObjectNode.class, new Extra())
                .addSerializer(new Text<>(LocalDate.class))
                .addSerializer(new Text<>(Instant.class))
                .addDeserializer(LocalDate.class, new Parsed<>(LocalDate.class, LocalDate::parse, "2017-11-13"))
                .addDeserializer(Instant.class, new Parsed<>(Instant.class, Instant::parse, "2017-11-13T09:30:00Z"));
    }

    private static <T> Codec<T> codec(Class<T> type) {
        JsonMapper mapper = mapper();
        ObjectWriter writer = mapper.writerFor(type);
        ObjectReader reader = mapper.readerFor(type);
        return new Codec<>() {
            @Override
            public byte[] write(T value) {
                try {
                    return writer.writeValueAsBytes(value);
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException("a record that cannot be written: " + value, e);
                }
            }

            @Override
            public T read(byte[] bytes) throws MalformedRecordException {
                if (!mayBeUtf8(bytes)) {
                    throw new MalformedRecordException("not JSON in UTF-8");
                }
                try (JsonParser parser = reader.createParser(bytes)) {
                    return read(parser);
                } catch (IOException e) {
                    throw new UncheckedIOException("closing a parser of bytes in memory", e);
                }
            }

            private T read(JsonParser parser) throws MalformedRecordException {
                try {
                    T value = reader.readValue(parser);
                    if (value == null) {
                        throw new MalformedRecordException("null instead of a JSON object");
                    }
                    return value;
                } catch (IOException e) {
                    throw Malformed.because(e, parser);
                }
            }
        };
    }

    /** Jackson would take UTF-16 and UTF-32 for what they are; the contract's other readers would not. */
    private static boolean mayBeUtf8(byte[] bytes) {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0 || bytes[i] == (byte) 0xFE || bytes[i] == (byte) 0xFF) {
                return false;
            }
        }
        return true;
    }

    /** A string of whole characters: JSON can write half a surrogate pair, UTF-8 cannot carry it. */
    private static final class WholeString extends StringDeserializer {
        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser p, DeserializationContext ctxt) throws IOException {
            String text = super.deserialize(p, ctxt);
            if (text != null && Surrogates.lone(text)) {
                throw JsonMappingException.from(p, "half a surrogate pair, which is no character");
            }
            return text;
        }
    }

    private static final class Text<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        Text(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class Parsed<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<CharSequence, T> parse;
        private final String example;

        Parsed(Class<T> type, Function<CharSequence, T> parse, String example) {
            super(type);
            this.parse = parse;
            this.example = example;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser p, DeserializationContext ctxt) throws IOException {
            if (p.currentToken() != JsonToken.VALUE_STRING) {
                return (T) ctxt.handleUnexpectedToken(handledType(), p);
            }
            try {
                return parse.apply(p.getText());
            } catch (DateTimeException e) {
                throw JsonMappingException.from(p, "not of the form of " + example + ", or no such day or time", e);
            }
        }
    }
}
