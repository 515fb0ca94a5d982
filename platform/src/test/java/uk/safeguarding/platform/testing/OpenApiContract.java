package uk.safeguarding.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.AssertTrue;
import java.beans.Introspector;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The service's published HTTP contract: the snapshot `openapi.yaml` beside its pom says exactly what the code does.
public abstract class OpenApiContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_snapshot_says_what_the_code_does() throws IOException {
        String now = given().get("/q/openapi").then().statusCode(200).extract().asString();
        Path snapshot = SuiteTree.root().resolve(SuiteTree.module() + "-service/openapi.yaml");
        if (Boolean.getBoolean("snapshot.update")) {
            Files.writeString(snapshot, now);
        }
        assertThat(snapshot)
                .as("no snapshot: run the tests once with -Dsnapshot.update=true")
                .exists();
        assertThat(now)
                .as("the HTTP contract has changed: if that is meant, run with -Dsnapshot.update=true and commit it")
                .isEqualTo(Files.readString(snapshot));
    }

    @Test
    void every_operation_is_named_and_summarised() throws IOException {
        List<String> nameless = new ArrayList<>();
        for (ApiOperation operation : operations()) {
            if (!operation.id().matches("[a-z]+([A-Z][a-z0-9]*)+")
                    || operation.summary().isBlank()) {
                nameless.add(operation.method() + " " + operation.path());
            }
        }
        assertThat(nameless)
                .as("give each operation a verbNoun operationId and a summary")
                .isEmpty();
    }

    @Test
    void every_error_is_a_problem() throws IOException {
        List<String> others = new ArrayList<>();
        for (ApiOperation operation : operations()) {
            operation.answers().properties().forEach(answer -> {
                JsonNode schema = answer.getValue().at("/content/application~1problem+json/schema/$ref");
                if (answer.getKey().compareTo("400") >= 0 && !schema.asText().equals("#/components/schemas/Problem")) {
                    others.add(operation.id() + " " + answer.getKey());
                }
            });
        }
        assertThat(others)
                .as("describe each answer from 400 on as application/problem+json with the schema Problem")
                .isEmpty();
    }

    @Test
    void what_only_checks_other_fields_is_no_field() throws IOException {
        Set<String> checks = SuiteClasses.ALL.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(AssertTrue.class))
                .map(method -> Introspector.decapitalize(method.getName().substring("is".length())))
                .collect(Collectors.toSet());
        List<String> shown = new ArrayList<>();
        api().at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .fieldNames()
                        .forEachRemaining(field -> {
                            if (checks.contains(field)) {
                                shown.add(schema.getKey() + "." + field);
                            }
                        }));
        assertThat(shown)
                .as("hide what only checks other fields with @Schema(hidden = true)")
                .isEmpty();
    }

    /// One operation of the API.
    record ApiOperation(String method, String path, String id, String summary, JsonNode answers, ExampleBody body) {

        /// The same one always: who asks for many unknown ones is refused.
        static final String ABSENT = UUID.randomUUID().toString();

        private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");

        /// Sends it about a record that does not exist, with a body that is as good as none.
        HttpResponse<String> send(Credentials who) {
            String whole = Http.address(address());
            String verb = method.toUpperCase(Locale.ROOT);
            return Http.send(verb, whole, who.headers(verb, whole));
        }

        /// The path with a value for each parameter, of a record that does not exist.
        String address() {
            return PARAMETER.matcher(path).replaceAll(name -> value(name.group(1)));
        }

        private static String value(String parameter) {
            return switch (parameter) {
                case "authority" -> TestToken.AUTHORITY;
                case "year" -> "2013-14";
                default -> ABSENT;
            };
        }
    }

    /// The operations below `/v1` and `/public`.
    static List<ApiOperation> operations() throws IOException {
        List<ApiOperation> operations = new ArrayList<>();
        JsonNode api = api();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (List.of("get", "post", "put", "delete", "patch").contains(method.getKey())) {
                        operations.add(new ApiOperation(
                                method.getKey(),
                                path.getKey(),
                                method.getValue().path("operationId").asText(),
                                method.getValue().path("summary").asText(),
                                method.getValue().path("responses"),
                                new ExampleBody(api, method.getValue())));
                    }
                }));
        return operations;
    }

    private static JsonNode api() throws IOException {
        return JSON.readTree(given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
