package uk.safeguarding.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.safeguarding.platform.testing.OpenApiContract.ApiOperation;

/// The first gate of every operation of the service: a valid token passes, one that lacks anything or is forged does
/// not.
public abstract class TokenContract {

    @Test
    void a_valid_token_passes() throws IOException {
        List<String> refused = new ArrayList<>();
        for (String role : List.of("iro", "partner-agency")) {
            Credentials valid = forThisService(TestToken.as(role)).credentials();
            for (ApiOperation operation : closedOperations()) {
                if (operation.send(valid).statusCode() == 401) {
                    refused.add(operation.id() + " to " + role);
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    /// A token that was found valid is remembered, and forgotten no later than it expires.
    @Test
    void a_token_that_passed_does_not_outlive_its_expiry() throws IOException {
        Instant expiry = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
        Credentials brief = forThisService(TestToken.as("iro"))
                .with("exp", expiry.getEpochSecond())
                .credentials();
        ApiOperation operation = closedOperations().getFirst();
        assertThat(operation.send(brief).statusCode()).isNotEqualTo(401);
        assertThat(operation.send(brief).statusCode()).isNotEqualTo(401);
        await().until(() -> Instant.now().isAfter(expiry));
        isRefused(operation.send(brief));
    }

    @TestFactory
    Stream<DynamicTest> no_operation_takes() throws IOException {
        Map<String, Credentials> tricks = ForgedTokens.of(forThisService(TestToken.as("iro")));
        tricks.putAll(MisusedTokens.of(forThisService(TestToken.as("partner-agency"))));
        List<ApiOperation> operations = closedOperations();
        return tricks.entrySet().stream()
                .map(trick -> dynamicTest(
                        trick.getKey(),
                        () -> assertThat(operations)
                                .allSatisfy(operation -> isRefused(operation.send(trick.getValue())))));
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).isIn("Bearer", "DPoP"));
        assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
    }

    private static TestToken forThisService(TestToken token) {
        return token.with("aud", SuiteTree.module() + "-service");
    }

    private static List<ApiOperation> closedOperations() throws IOException {
        List<ApiOperation> operations = OpenApiContract.operations().stream()
                .filter(operation -> !operation.path().startsWith("/public/"))
                .toList();
        assertThat(operations).isNotEmpty();
        return operations;
    }
}
