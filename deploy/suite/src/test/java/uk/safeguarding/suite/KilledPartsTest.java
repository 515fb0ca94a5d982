package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A part that dies is named, and can be started again beside those that go on.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
class KilledPartsTest {

    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final Suite suite;

    KilledPartsTest(Suite suite) {
        this.suite = suite;
    }

    @Test
    void a_service_is_named_and_starts_again() throws IOException {
        Part cases = suite.part(Service.CASES);
        long before = cases.pid();
        assertThat(suite.ended()).isEmpty();

        cases.kill();

        assertThat(suite.ended()).contains(cases);
        assertThat(status(Service.CASES)).isZero();
        assertThat(status(Service.LADO)).isEqualTo(200);
        cases.start();
        assertThat(suite.ended()).isEmpty();
        assertThat(cases.pid()).isNotEqualTo(before);
        assertThat(status(Service.CASES)).isEqualTo(200);
    }

    @Test
    void services_come_back_with_their_database() throws IOException {
        Part postgres = suite.part("PostgreSQL");

        postgres.kill();

        await().atMost(RECOVERY).until(() -> status(Service.CONFERENCES) == 503);
        postgres.start();
        for (Service service : Service.values()) {
            await().atMost(RECOVERY).until(() -> status(service) == 200);
        }
    }

    /// Of the service's readiness; 0 if nothing answers.
    private int status(Service service) {
        URI ready = suite.ports().management(service).resolve("/q/health/ready");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(ready)
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nothing) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
