package uk.safeguarding.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.testing.Credentials.Header;
import uk.safeguarding.platform.testing.OpenApiContract.ApiOperation;
import uk.safeguarding.platform.testing.PolicyMatrix.Rule;

/// What every service promises of callers who take more than their share.
public abstract class LimitContract {

    /// Requests a minute of one person through [#LIMITED_CLIENT], as the tests' configuration says.
    static final int OF_ITS_USER = 40;

    /// Requests a minute of [#LIMITED_CLIENT], whoever uses it.
    static final int OF_THE_CLIENT = 100;

    static final String LIMITED_CLIENT = "limited-client";

    private static final int UNKNOWN = 30;
    private static final int DRIP_MILLIS = 250;
    private static final int DRIPS = 200;
    private static final int ANSWER = 4_096;

    /// Refused for its form alone, so that it costs little to send it often.
    private static final String CHEAP = "/v1/access-log?pageSize=0";

    private final String role;
    private final String purpose;
    private final String read;

    /// @param role    who may read persons' records
    /// @param purpose why they do
    /// @param read    address of such a record, with `%s` for its id
    protected LimitContract(String role, String purpose, String read) {
        this.role = role;
        this.purpose = purpose;
        this.read = read;
    }

    @Test
    void a_person_beyond_their_share_waits_and_a_client_system_beyond_its_own_whoever_uses_it() {
        Credentials one = limited();

        int ofOne = untilRefused(() -> one);
        int ofOthers = untilRefused(LimitContract::limited);

        assertThat(ofOne).isGreaterThanOrEqualTo(OF_ITS_USER);
        assertThat(ofOne + ofOthers).isGreaterThanOrEqualTo(OF_THE_CLIENT);
        assertThat(cheap(somebody().credentials()).statusCode())
                .as("through another system")
                .isEqualTo(400);
    }

    @Test
    void who_asks_for_many_who_are_unknown_is_taken_for_one_who_tries_them_out() throws SQLException {
        String subject = UUID.randomUUID().toString();
        Credentials one = TestToken.as(role).with("sub", subject).credentials();
        for (int i = 0; i < UNKNOWN; i++) {
            assertThat(ask(one, UUID.randomUUID()).statusCode()).isEqualTo(404);
        }

        assertTooMany(ask(one, UUID.randomUUID()), "too-many-unknown");

        assertThat(refusals(subject)).as("rows of the access log").isEqualTo(UNKNOWN + 1);
        assertThat(ask(TestToken.as(role).with("sub", "another").credentials(), UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_asks_for_the_same_one_again_and_again_is_not() {
        Credentials one =
                TestToken.as(role).with("sub", UUID.randomUUID().toString()).credentials();
        UUID same = UUID.randomUUID();
        for (int i = 0; i <= UNKNOWN; i++) {
            assertThat(ask(one, same).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_client_whose_body_only_drips_is_cut_off() throws IOException {
        ApiOperation operation = anyChange();
        Rule rule = PolicyMatrix.rules().stream()
                .filter(allows -> allows.operation().equals(operation.id()))
                .findFirst()
                .orElseThrow();
        try (Socket client = new Socket(InetAddress.ofLiteral("127.0.0.1"), RestAssured.port)) {
            client.setSoTimeout(DRIP_MILLIS);
            OutputStream out = client.getOutputStream();
            out.write("""
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Purpose-Of-Use: %s\r
                    Content-Type: application/json\r
                    Content-Length: 100000\r
                    \r
                    {""".formatted(
                            operation.address(),
                            TestToken.as(rule.role()).sign(),
                            String.join("", rule.purposes().stream().limit(1).toList()))
                    .getBytes(StandardCharsets.US_ASCII));

            assertThat(dripsUntilClosed(client, out)).isLessThan(DRIPS);
        }
    }

    private static ApiOperation anyChange() throws IOException {
        return OpenApiContract.operations().stream()
                .filter(operation -> operation.method().equals("post"))
                .findFirst()
                .orElseThrow();
    }

    private static int dripsUntilClosed(Socket client, OutputStream out) {
        int drips = 0;
        while (drips < DRIPS && drip(client, out)) {
            drips++;
        }
        return drips;
    }

    /// Sends one blank more, and waits a little for an end or an answer.
    private static boolean drip(Socket client, OutputStream out) {
        try {
            out.write(' ');
            return client.getInputStream().read(new byte[ANSWER]) >= 0;
        } catch (SocketTimeoutException open) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static int untilRefused(Supplier<Credentials> caller) {
        int answered = 0;
        HttpResponse<String> answer = cheap(caller.get());
        // what comes back meanwhile may be sent too
        while (answer.statusCode() == 400 && answered < 10 * OF_THE_CLIENT) {
            answered++;
            answer = cheap(caller.get());
        }
        assertTooMany(answer, "too-many-requests");
        return answered;
    }

    private HttpResponse<String> ask(Credentials caller, UUID id) {
        return get(caller, purpose, read.formatted(id));
    }

    private static HttpResponse<String> cheap(Credentials caller) {
        return get(caller, "AUDIT", CHEAP);
    }

    private static HttpResponse<String> get(Credentials caller, String purpose, String path) {
        List<Header> headers = new ArrayList<>(caller.headers("GET", path));
        headers.add(new Header("Purpose-Of-Use", purpose));
        return Http.send("GET", Http.address(path), headers);
    }

    private static long refusals(String subject) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from access_log where subject = ? and outcome = 'REFUSED'")) {
            count.setString(1, subject);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void assertTooMany(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .as("Retry-After, in seconds")
                .isBetween(1L, 301L);
    }

    private static Credentials limited() {
        return somebody().with("azp", LIMITED_CLIENT).credentials();
    }

    private static TestToken somebody() {
        return TestToken.as("privacy-officer").with("sub", UUID.randomUUID().toString());
    }
}
