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
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.safeguarding.platform.testing.OpenApiContract.ApiOperation;

/// The first gate of every operation of the service: a valid token passes, one that lacks anything or is forged does
/// not. What the gate is there for is tried on every operation; the variants of it, of which there are many, on one
/// operation after the other, so that none is left out.
public abstract class TokenContract {

    private static final Set<String> EVERYWHERE = Set.of(
            "no token",
            "a token that has expired",
            "a token that is not valid yet",
            "a token of another issuer",
            "a token for another audience",
            "a token that is an ID token",
            "a token that is a refresh token",
            "a token with the algorithm none",
            "a token signed by the public key as a secret",
            "a token whose signature was stripped",
            "a token of another key that names the right one",
            "a token of another key that brings it along",
            "a token of another key that says where it is",
            "a bound token as a bearer's",
            "a bound token without a proof");

    /// How many of the variants an operation is tried with.
    private static final int VARIANTS = 5;

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
        assertThat(tricks).containsKeys(EVERYWHERE.toArray(String[]::new));
        List<ApiOperation> operations = closedOperations();
        List<String> variants = tricks.keySet().stream()
                .filter(name -> !EVERYWHERE.contains(name))
                .toList();
        return tricks.entrySet().stream()
                .map(trick -> dynamicTest(trick.getKey(), () -> {
                    int variant = variants.indexOf(trick.getKey());
                    List<ApiOperation> tried = variant < 0 ? operations : inTurn(operations, variant, variants.size());
                    assertThat(tried).isNotEmpty().allSatisfy(operation -> isRefused(operation.send(trick.getValue())));
                }));
    }

    /// The first operation is tried with the first few variants, the second with those that follow, and so round.
    private static List<ApiOperation> inTurn(List<ApiOperation> operations, int variant, int variants) {
        return IntStream.range(0, operations.size())
                .filter(operation -> Math.floorMod(variant - operation * VARIANTS, variants) < VARIANTS)
                .mapToObj(operations::get)
                .toList();
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
