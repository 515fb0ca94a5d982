package uk.safeguarding.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.record.Searches;
import uk.safeguarding.platform.testing.OpenApiContract.ApiOperation;
import uk.safeguarding.platform.testing.PolicyMatrix.Rule;

/// What every service promises of its access log.
public abstract class AccessLogContract {

    @Test
    void nothing_is_read_that_cannot_be_audited() throws IOException, SQLException {
        int reads = 0;
        asOwner("revoke insert on access_log from %s".formatted(application()));
        try {
            for (ApiOperation operation : OpenApiContract.operations()) {
                Optional<Rule> rule = PolicyMatrix.personal(operation.id());
                if (rule.isPresent() && isRead(operation)) {
                    Response answer = send(operation, rule.get());
                    if (answer.statusCode() != 400) { // refused for its form, before anything was looked for
                        mustBeWithheld(operation, answer);
                        reads++;
                    }
                }
            }
        } finally {
            asOwner("grant insert on access_log to %s".formatted(application()));
        }
        assertThat(reads).isGreaterThan(1);
    }

    private static boolean isRead(ApiOperation operation) {
        return operation.method().equals("get") || Searches.isSearch(operation.path());
    }

    private static Response send(ApiOperation operation, Rule rule) {
        RequestSpecification request = given().auth()
                .oauth2(TestToken.as(rule.role()).sign())
                .header("Purpose-Of-Use", rule.purposes().getFirst());
        if (operation.method().equals("post")) {
            request.contentType("application/json").body("{\"surname\": \"Sampleton\"}");
        }
        return request.request(operation.method(), operation.address());
    }

    private static void mustBeWithheld(ApiOperation operation, Response answer) {
        assertThat(answer.statusCode()).as(operation.id()).isEqualTo(503);
        assertThat(answer.contentType()).as(operation.id()).startsWith("application/problem+json");
        assertThat(answer.<String>path("code")).as(operation.id()).isEqualTo("audit-unavailable");
        assertThat(answer.header("ETag")).as(operation.id()).isNull();
    }

    @Test
    void who_reads_the_access_log_is_in_it() {
        JsonPath first = asPrivacyOfficer("/v1/access-log?pageSize=1");
        JsonPath second = asPrivacyOfficer("/v1/access-log?pageSize=200");

        assertThat(first.getList("data").size()).isLessThanOrEqualTo(1);
        assertThat(second.getList("data.operation", String.class)).contains("listAccesses");
        assertThat(second.getList("data.number", Long.class)).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void another_authoritys_accesses_are_not_shown() {
        verification();

        List<String> seenElsewhere = privacyOfficer("E08000018")
                .get("/v1/access-log?pageSize=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("data.operation");

        assertThat(seenElsewhere).doesNotContain("verifyAccessLog");
    }

    @Test
    void a_row_that_was_changed_removed_or_slipped_in_breaks_its_seal() throws SQLException {
        String marker = UUID.randomUUID().toString();
        asOwner("insert into access_log (request_id, roles, local_authority, operation, outcome, status)"
                + " values ('%s', '{}', 'E06000017', 'readByNobody', 'REFUSED', 404)".formatted(marker));
        String row = "access_log where request_id = '%s'".formatted(marker);
        await().until(() ->
                count("select count(*) from access_log_seal where up_to > (select transaction from " + row + ")") > 0);
        assertThat(verification().getBoolean("holds")).isTrue();

        asOwner("update access_log set status = 200 where request_id = '%s'".formatted(marker));
        assertThat(verification().getBoolean("holds")).isFalse();
        assertThat(verification().getList("broken")).hasSize(1);

        asOwner("update access_log set status = 404 where request_id = '%s'".formatted(marker));
        assertThat(verification().getBoolean("holds")).isTrue();

        asOwner("create table removed as select * from " + row + "; delete from " + row);
        assertThat(verification().getBoolean("holds")).isFalse();
        asOwner("insert into access_log overriding system value select * from removed; drop table removed");
        assertThat(verification().getBoolean("holds")).isTrue();
    }

    private static JsonPath verification() {
        return asPrivacyOfficer("/v1/access-log/verification");
    }

    private static JsonPath asPrivacyOfficer(String path) {
        return privacyOfficer(TestToken.AUTHORITY)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification privacyOfficer(String authority) {
        return given().auth()
                .oauth2(TestToken.as("privacy-officer").in(authority).sign())
                .header("Purpose-Of-Use", "AUDIT");
    }

    private static String application() {
        return TestSettings.get("database.name") + "_app";
    }

    private static void asOwner(String statements) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
