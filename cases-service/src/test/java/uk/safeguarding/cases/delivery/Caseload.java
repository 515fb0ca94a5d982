package uk.safeguarding.cases.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uk.safeguarding.platform.testing.TestToken;

/// Children who come into care and whose first review is held and corrected, recorded by several people at once who
/// send every command again, under the same `Idempotency-Key`, until it is acknowledged.
///
/// Its history is what the clients were told, and nothing else.
final class Caseload {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String records = TestToken.as("records-officer").sign();
    private final String reviewer = TestToken.as("loader").sign();
    private final Set<Happening> history = ConcurrentHashMap.newKeySet();
    private final Set<UUID> children = ConcurrentHashMap.newKeySet();
    private final ExecutorService people = Executors.newFixedThreadPool(6);
    private final List<Future<?>> under = new ArrayList<>();
    private volatile boolean stopping;

    /// Every acknowledged change, and the duties that were scheduled by it.
    Set<Happening> history() {
        return Set.copyOf(history);
    }

    Set<UUID> children() {
        return Set.copyOf(children);
    }

    /// Records until told to stop.
    void start() {
        for (int person = 0; person < 6; person++) {
            under.add(people.submit(() -> {
                while (!stopping) {
                    reviewed(inCare(registered()));
                }
            }));
        }
    }

    /// Waits until that many more changes were acknowledged.
    void awaitMore(int changes) {
        int goal = history.size() + changes;
        await().atMost(PATIENCE).until(() -> history.size() >= goal);
    }

    /// Ends, with every command that was begun acknowledged.
    void stop() throws InterruptedException, ExecutionException {
        stopping = true;
        for (Future<?> one : under) {
            one.get();
        }
        people.close();
    }

    UUID registered() {
        String reference = "DEL-" + UUID.randomUUID().toString().substring(0, 18);
        UUID child = created(
                "/v1/children",
                Map.of(
                        "childReference", reference,
                        "forename", "Robin",
                        "surname", "Delivered",
                        "birthDate", "2012-01-15",
                        "sex", "F"));
        children.add(child);
        return child;
    }

    UUID inCare(UUID child) {
        created("/v1/periods-of-care", Map.of("childId", child, "startedOn", "2025-06-02", "categoryOfNeed", "N1"));
        return child;
    }

    /// The reviews of a child, the most urgent first.
    List<UUID> reviewsOf(UUID child) {
        scheduled("/v1/care-plans", child);
        scheduled("/v1/resource-packs", child);
        return scheduled("/v1/reviews", child);
    }

    private List<UUID> scheduled(String path, UUID child) {
        Response list =
                acknowledged(() -> as(reviewer).queryParam("childId", child).get(path));
        List<UUID> ids = list.jsonPath().getList("data.id", String.class).stream()
                .map(UUID::fromString)
                .toList();
        ids.forEach(id -> history.add(new Happening(id, 1)));
        return ids;
    }

    private void reviewed(UUID child) {
        UUID review = reviewsOf(child).getFirst();
        changed(review, 1, "PUT", "/v1/reviews/{id}/outcome", """
                {"heldOn": "2025-06-20", "participation": "PN1"}""");
        changed(review, 2, "POST", "/v1/reviews/{id}/corrections", """
                {"reasonCode": "DATA_ENTRY_ERROR", "changes": {"participation": "PN2"}}""");
        changed(review, 3, "POST", "/v1/reviews/{id}/corrections", """
                {"reasonCode": "DATA_ENTRY_ERROR", "changes": {"participation": "PN3"}}""");
        assertThat(reviewsOf(child)).hasSize(2);
    }

    private void changed(UUID review, int revision, String method, String path, String body) {
        String key = UUID.randomUUID().toString();
        Response answer = acknowledged(() -> as(reviewer)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"" + revision + "\"")
                .body(body)
                .request(method, path, review));
        history.add(new Happening(review, Long.parseLong(answer.header("ETag").replace("\"", ""))));
    }

    private UUID created(String path, Map<String, ?> body) {
        String key = UUID.randomUUID().toString();
        Response answer = acknowledged(
                () -> as(records).header("Idempotency-Key", key).body(body).post(path));
        String location = answer.header("Location");
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        history.add(new Happening(id, 1));
        return id;
    }

    private RequestSpecification as(String token) {
        String purpose = token.equals(reviewer) ? "STATUTORY_RETURN" : "DIRECT_WORK";
        return given().auth().oauth2(token).header("Purpose-Of-Use", purpose).contentType("application/json");
    }

    private static Response acknowledged(java.util.concurrent.Callable<Response> send) {
        Response answer = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(send, sent -> sent.statusCode() < 500);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        return answer;
    }
}
