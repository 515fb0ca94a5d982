package uk.safeguarding.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.safeguarding.platform.testing.Credentials.Header;
import uk.safeguarding.platform.testing.OpenApiContract.ApiOperation;
import uk.safeguarding.platform.testing.PolicyMatrix.Rule;

/// Generates from the policy matrix what every role of the realm must be answered by every operation of the service.
public abstract class PolicyContract {

    private final Map<String, Credentials> tokens = new HashMap<>();

    @Test
    void every_operation_has_a_row_and_every_row_an_operation_and_a_role() throws IOException {
        Set<String> operations = new TreeSet<>();
        OpenApiContract.operations().forEach(operation -> operations.add(operation.id()));
        Set<String> inMatrix = new TreeSet<>();
        Set<String> roles = new TreeSet<>();
        PolicyMatrix.rules().forEach(rule -> {
            inMatrix.add(rule.operation());
            roles.add(rule.role());
        });
        assertThat(inMatrix)
                .as("operations of OpenAPI and of policy/matrix.csv")
                .isEqualTo(operations);
        assertThat(Realm.ofSuite().names())
                .as("roles of policy/matrix.csv are the realm's")
                .containsAll(roles);
    }

    @TestFactory
    Stream<DynamicTest> the_matrix_decides() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<Rule> matrix = PolicyMatrix.rules();
        for (ApiOperation operation : OpenApiContract.operations()) {
            tests.add(dynamicTest(
                    operation.id() + " without a token is 401",
                    () -> assertThat(send(operation, null, "AUDIT").statusCode())
                            .isEqualTo(401)));
            for (String role : Realm.ofSuite().names()) {
                Rule rule = matrix.stream()
                        .filter(r ->
                                r.operation().equals(operation.id()) && r.role().equals(role))
                        .findFirst()
                        .orElse(null);
                tests.addAll(rule == null ? refused(operation, role) : admitted(operation, role, rule));
            }
        }
        return tests.stream();
    }

    private List<DynamicTest> refused(ApiOperation operation, String role) {
        // 401 where the role has nothing to do with the service: its token names another audience
        return List.of(dynamicTest(
                operation.id() + " is refused to " + role,
                () -> assertThat(send(operation, role, "AUDIT").statusCode()).isIn(401, 403)));
    }

    private List<DynamicTest> admitted(ApiOperation operation, String role, Rule rule) {
        List<DynamicTest> tests = new ArrayList<>();
        String purpose = rule.purposes().isEmpty() ? null : rule.purposes().getFirst();
        tests.add(dynamicTest(
                operation.id() + " is open to " + role,
                () -> assertThat(send(operation, role, purpose).statusCode()).isNotIn(401, 403, 500)));
        if (purpose != null) {
            tests.add(dynamicTest(operation.id() + " asks " + role + " for a purpose", () -> {
                HttpResponse<String> answer = send(operation, role, null);
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body()).contains("\"code\":\"purpose-of-use-missing\"");
            }));
        }
        return tests;
    }

    private HttpResponse<String> send(ApiOperation operation, @Nullable String role, @Nullable String purpose) {
        List<Header> why = purpose == null ? List.of() : List.of(new Header("Purpose-Of-Use", purpose));
        return operation.send((method, address) -> role == null
                ? why
                : Stream.concat(
                                tokens
                                        .computeIfAbsent(
                                                role, name -> TestToken.as(name).credentials())
                                        .headers(method, address)
                                        .stream(),
                                why.stream())
                        .toList());
    }
}
