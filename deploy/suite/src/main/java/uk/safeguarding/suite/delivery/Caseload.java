package uk.safeguarding.suite.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.ServiceAnswer;
import uk.safeguarding.suite.ServiceClient;
import uk.safeguarding.suite.Suite;

/// Children who come into care and whose first review is held and corrected, recorded by several people at once who
/// send every command again, under the same `Idempotency-Key`, until it is acknowledged.
///
/// Its history is what the clients were told, and nothing else.
final class Caseload implements AutoCloseable {

    /// All reviews of the load are due in this year.
    static final String YEAR = "2019-20";

    private static final int PEOPLE = 6;

    /// What a person takes for one child. Some seventy changes a second of them all: a load, but no heap of work that
    /// grows as long as a part is away.
    private static final Duration EACH = Duration.ofSeconds(1);

    private static final LocalDate START_OF_CARE = LocalDate.of(2019, 6, 3);
    private static final LocalDate IN_TIME = LocalDate.of(2019, 6, 21);
    private static final LocalDate LATE = LocalDate.of(2019, 7, 5);

    private final ServiceClient records;
    private final ServiceClient reviewer;
    private final Set<Happening> history = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Told> reviews = new ConcurrentHashMap<>();
    private final AtomicInteger commands = new AtomicInteger();
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private final List<Future<?>> shifts = new ArrayList<>();
    private volatile @Nullable Happening latest;
    private volatile boolean stopping;

    /// A review as it was last told.
    private record Told(LocalDate due, @Nullable LocalDate heldOn) {

        boolean inTime() {
            return heldOn != null && !heldOn.isAfter(due);
        }
    }

    Caseload(Suite suite, String authority) {
        this.records = suite.client("records-officer", authority, "DIRECT_WORK");
        this.reviewer = suite.client("loader", authority, "STATUTORY_RETURN");
    }

    /// Every acknowledged change, and those of the reviews, care plans and packs that followed from it.
    Set<Happening> history() {
        return Set.copyOf(history);
    }

    /// How many commands were acknowledged.
    int commands() {
        return commands.get();
    }

    /// What the figure of reviews held in time must say of these children.
    Ratio inTime() {
        return new Ratio(reviews.values().stream().filter(Told::inTime).count(), reviews.size());
    }

    /// Records until told to stop.
    void start() {
        for (int person = 0; person < PEOPLE; person++) {
            shifts.add(people.submit(() -> {
                Instant next = Instant.now();
                for (int child = 0; !stopping; child++, next = next.plus(EACH)) {
                    Thread.sleep(Duration.between(Instant.now(), next));
                    record(child % 2 == 0 ? IN_TIME : LATE);
                }
                return null;
            }));
        }
    }

    /// Waits until that many more changes were acknowledged.
    void awaitMore(int changes) throws InterruptedException, SQLException {
        int goal = history.size() + changes;
        Await.until("acknowledged changes", () -> goesOn() && history.size() >= goal);
    }

    /// Waits for the next change to be acknowledged.
    Happening next() throws InterruptedException, SQLException {
        Happening before = latest;
        Await.until("an acknowledged change", () -> goesOn() && !Objects.equals(latest, before));
        return Objects.requireNonNull(latest);
    }

    /// Ends, with every command that was begun acknowledged.
    void stop() throws InterruptedException, SQLException {
        stopping = true;
        Await.until("the last commands", () -> goesOn() && shifts.stream().allMatch(Future::isDone));
    }

    private boolean goesOn() {
        shifts.stream().filter(shift -> shift.state() == Future.State.FAILED).forEach(broken -> {
            throw new IllegalStateException("The load broke off", broken.exceptionNow());
        });
        return true;
    }

    private void record(LocalDate heldOn) throws InterruptedException {
        UUID child = registered();
        startCare(child);
        UUID review = openReview(child);
        hold(review);
        correct(review, 2, JsonNodeFactory.instance.objectNode().put("participation", "PN2"));
        correct(review, 3, JsonNodeFactory.instance.objectNode().put("heldOn", heldOn.toString()));
        openReview(child);
    }

    UUID registered() throws InterruptedException {
        return created(
                "/v1/children",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("childReference", "DEL-" + UUID.randomUUID())
                        .put("forename", "Robin")
                        .put("surname", "Delivered")
                        .put("birthDate", "2010-01-15")
                        .put("sex", "F"));
    }

    void startCare(UUID child) throws InterruptedException {
        created(
                "/v1/periods-of-care",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("childId", child.toString())
                        .put("startedOn", START_OF_CARE.toString())
                        .put("categoryOfNeed", "N1"));
    }

    /// The review that is open, when all that the service says of the child's reviews was taken into the history.
    UUID openReview(UUID child) throws InterruptedException {
        listed("care-plans", child);
        listed("resource-packs", child);
        UUID open = null;
        for (JsonNode review : listed("reviews", child)) {
            UUID id = UUID.fromString(review.get("id").asText());
            LocalDate heldOn = review.path("heldOn").isTextual()
                    ? LocalDate.parse(review.get("heldOn").asText())
                    : null;
            reviews.put(id, new Told(LocalDate.parse(review.at("/timescale/due").asText()), heldOn));
            open = heldOn == null ? id : open;
        }
        return Objects.requireNonNull(open, "a child in care has an open review");
    }

    /// Those records of the child that followed from what was recorded, taken into the history.
    private JsonNode listed(String collection, UUID child) throws InterruptedException {
        JsonNode found = done(reviewer.read(Service.CASES, "/v1/" + collection + "?childId=" + child))
                .body()
                .get("data");
        for (JsonNode record : found) {
            for (long revision = 1; revision <= record.get("revision").asLong(); revision++) {
                history.add(new Happening(UUID.fromString(record.get("id").asText()), revision));
            }
        }
        return found;
    }

    void hold(UUID review) throws InterruptedException {
        changed(
                review,
                1,
                "PUT",
                "/outcome",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("heldOn", IN_TIME.toString())
                        .put("participation", "PN1"));
    }

    private void correct(UUID review, long revision, ObjectNode changes) throws InterruptedException {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("reasonCode", "DATA_ENTRY_ERROR");
        changed(review, revision, "POST", "/corrections", body.set("changes", changes));
    }

    private void changed(UUID review, long revision, String method, String path, JsonNode body)
            throws InterruptedException {
        ServiceAnswer answer = command(
                reviewer, method, "/v1/reviews/" + review + path, body, Map.of("If-Match", "\"" + revision + "\""));
        acknowledged(
                review, Long.parseLong(Objects.requireNonNull(answer.etag()).replace("\"", "")));
    }

    private UUID created(String path, JsonNode body) throws InterruptedException {
        String location = Objects.requireNonNull(
                command(records, "POST", path, body, Map.of()).location());
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        acknowledged(id, 1);
        return id;
    }

    private ServiceAnswer command(
            ServiceClient person, String method, String path, JsonNode body, Map<String, String> headers)
            throws InterruptedException {
        Map<String, String> keyed = new HashMap<>(headers);
        keyed.put("Idempotency-Key", UUID.randomUUID().toString());
        ServiceAnswer answer = done(person.send(Service.CASES, method, path, body, keyed));
        commands.incrementAndGet();
        return answer;
    }

    private static ServiceAnswer done(ServiceAnswer answer) {
        if (!answer.isDone()) {
            throw new IllegalStateException("Answered " + answer.status() + " "
                    + answer.body().path("code").asText());
        }
        return answer;
    }

    private void acknowledged(UUID record, long revision) {
        Happening happening = new Happening(record, revision);
        history.add(happening);
        latest = happening;
    }

    @Override
    public void close() {
        people.shutdownNow();
        records.close();
        reviewer.close();
    }
}
