package uk.safeguarding.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.filter.Filter;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.safeguarding.platform.testing.OpenApiContract.ApiOperation;

/// The first gate of every operation of the service: a valid token passes, one that lacks anything or is forged does
/// not.
public abstract class TokenContract {

    @TestFactory
    Stream<DynamicTest> a_valid_token_passes() throws IOException {
        TestToken token = forThisService(TestToken.as("iro"));
        TestToken partners = forThisService(TestToken.as("partner-agency"));
        List<DynamicTest> tests = new ArrayList<>();
        for (ApiOperation operation : closedOperations()) {
            tests.add(dynamicTest(
                    operation.id() + " lets a bearer token pass",
                    () -> assertThat(send(operation, token.shown()).statusCode())
                            .isNotEqualTo(401)));
            tests.add(dynamicTest(
                    operation.id() + " lets a bound token with a proof pass",
                    () -> assertThat(send(operation, partners.shown()).statusCode())
                            .isNotEqualTo(401)));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> no_other_token_does() throws IOException {
        Map<String, Filter> tricks = ForgedTokens.of(forThisService(TestToken.as("iro")));
        tricks.putAll(MisusedTokens.of(forThisService(TestToken.as("partner-agency"))));
        List<DynamicTest> tests = new ArrayList<>();
        for (ApiOperation operation : closedOperations()) {
            tricks.forEach((name, trick) -> tests.add(
                    dynamicTest(operation.id() + " refuses " + name, () -> isRefused(send(operation, trick)))));
        }
        return tests.stream();
    }

    private static void isRefused(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isIn("Bearer", "DPoP");
        assertThat(answer.<String>path("code")).isEqualTo("unauthenticated");
    }

    private static Response send(ApiOperation operation, Filter token) {
        return operation.send(given().filter(token));
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
