package uk.safeguarding.suite.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import uk.safeguarding.suite.Service;

/// Children in care since 2014, with a legal status and a placement, whose reviews were never held: each review that is
/// recorded schedules the next one, so that there are some twenty-six to record for each child.
final class Caseload {

    private static final int CLIENTS = 16;
    private static final int PAGE = 200;

    private final Api api;
    private final List<String> children;
    private final Queue<OpenReview> open = new ConcurrentLinkedQueue<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /// A review that is due.
    ///
    /// @param dueOn its last lawful day, on which it is recorded as held
    record OpenReview(
            String id,
            long revision,
            String childId,
            String periodOfCareId,
            int ordinal,
            LocalDate clockStarted,
            LocalDate dueOn) {

        private static OpenReview of(JsonNode review) {
            return new OpenReview(
                    review.get("id").asText(),
                    review.get("revision").asLong(),
                    review.get("childId").asText(),
                    review.get("periodOfCareId").asText(),
                    review.get("ordinal").asInt(),
                    LocalDate.parse(review.at("/timescale/clockStarted").asText()),
                    LocalDate.parse(review.at("/timescale/due").asText()));
        }
    }

    private Caseload(Api api, List<String> children) {
        this.api = api;
        this.children = children;
    }

    /// Registers children and takes them into care.
    ///
    /// @param loader of their authority
    static Caseload of(Api loader, String prefix, int size) throws InterruptedException, ExecutionException {
        List<String> children = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<String>> made = IntStream.range(0, size)
                    .mapToObj(number -> clients.submit(() -> inCare(loader, "%s-%05d".formatted(prefix, number))))
                    .toList();
            for (Future<String> child : made) {
                children.add(child.get());
            }
        }
        return new Caseload(loader, children);
    }

    private static String inCare(Api loader, String reference) throws IOException, InterruptedException {
        String child = loader.create(Service.CASES, "/v1/children", """
                {"childReference": "%s", "forename": "Sample", "surname": "Bench", "birthDate": "2009-06-01", "sex": "F"}\
                """.formatted(reference));
        String period = loader.create(Service.CASES, "/v1/periods-of-care", """
                {"childId": "%s", "startedOn": "2014-01-06", "categoryOfNeed": "N1"}""".formatted(child));
        loader.create(Service.CASES, "/v1/legal-statuses", """
                {"periodOfCareId": "%s", "code": "C2", "from": "2014-01-06"}""".formatted(period));
        loader.create(Service.CASES, "/v1/placements", """
                {"periodOfCareId": "%s", "from": "2014-01-06", "placementType": "U6", "provider": "PR1",
                 "postcode": "LE15 6HP"}""".formatted(period));
        return child;
    }

    String anyChild() {
        return children.get(ThreadLocalRandom.current().nextInt(children.size()));
    }

    /// A review that nobody else was given.
    OpenReview next() throws IOException, InterruptedException {
        for (OpenReview review = open.poll(); ; review = open.poll()) {
            if (review != null) {
                return review;
            }
            fill();
        }
    }

    /// Adds a review that nobody was given, unless it is not due yet.
    void add(OpenReview review) {
        if (review.dueOn().isBefore(today()) && taken.add(review.id())) {
            open.add(review);
        }
    }

    /// Asks for all reviews that are due.
    synchronized void fill() throws IOException, InterruptedException {
        if (open.size() > children.size() / 2) {
            return;
        }
        String path = "/v1/reviews?held=false&dueBefore=" + today() + "&pageSize=" + PAGE;
        String cursor = "";
        do {
            JsonNode page = api.get(Service.CASES, path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.get("data").valueStream().map(OpenReview::of).forEach(this::add);
            cursor = page.at("/paging/next").asText();
        } while (!cursor.isEmpty());
        if (open.isEmpty()) {
            throw new IllegalStateException("All reviews of the caseload are recorded: it is too small for this time");
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }
}
