package dev.dateline.sink.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The description of the API, as the judge of its answers. */
final class OpenApi {
    private static final String BASE = "https://dateline.dev/openapi.json";

    private final Set<String> told = new TreeSet<>();
    private final JsonNode document;
    private final SchemaRegistry registry;

    OpenApi() throws IOException {
        String text;
        try (InputStream in = Web.class.getResourceAsStream("openapi.json")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        document = new ObjectMapper().readTree(text);
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(BASE, text)));
    }

    /** Fails unless the description has this status and type of content for the operation, and the body is valid. */
    void check(HttpResponse<String> response) {
        String path = response.request().uri().getPath();
        String method = response.request().method().toLowerCase(java.util.Locale.ROOT);
        JsonNode operation = document.path("paths").path(path).path(method);
        JsonNode answer = operation.path("responses").path(Integer.toString(response.statusCode()));
        assertThat(answer.isObject())
                .as(method + " " + path + " may answer " + response.statusCode() + ": " + response.body())
                .isTrue();
        told.add(method + " " + path + " " + response.statusCode());
        if (!answer.has("content")) {
            assertThat(response.body()).isEmpty();
            return;
        }
        String type =
                response.headers().firstValue("content-type").orElseThrow().replaceFirst(";.*", "");
        assertThat(answer.path("content").has(type)).as(type + " is told of").isTrue();
        if (type.equals("application/json")) {
            String pointer = "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method + "/responses/"
                    + response.statusCode() + "/content/application~1json/schema";
            assertThat(violations(pointer, response.body())).isEmpty();
        }
    }

    /** What a schema of the components has against a text. */
    List<String> violations(String pointer, String json) {
        return registry
                .getSchema(SchemaLocation.of(BASE + "#" + pointer))
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The parameters that an operation has, by their names. */
    Set<String> parameters(String path) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : document.path("paths").path(path).path("get").path("parameters")) {
            JsonNode whole = parameter.has("$ref")
                    ? document.at(parameter.get("$ref").textValue().substring(1))
                    : parameter;
            if (whole.get("in").textValue().equals("query")) {
                names.add(whole.get("name").textValue());
            }
        }
        return names;
    }

    Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }
}
