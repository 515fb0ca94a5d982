package uk.safeguarding.suite.bench;

import java.io.IOException;
import java.util.UUID;
import uk.safeguarding.suite.Service;

/// "Record a review outcome" as a client of the service does it, under an `Idempotency-Key`.
final class Writes implements Operation {

    private final Api api;
    private final Caseload caseload;

    Writes(Api api, Caseload caseload) {
        this.api = api;
        this.caseload = caseload;
    }

    @Override
    public void once() throws IOException, InterruptedException {
        record(api, caseload.next());
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        caseload.fill();
    }

    static void record(Api api, Caseload.OpenReview review) throws IOException, InterruptedException {
        api.send(
                Service.CASES,
                "PUT",
                "/v1/reviews/" + review.id() + "/outcome",
                """
                {"heldOn": "%s", "participation": "PN1", "chairStaffId": "IRO"}""".formatted(review.dueOn()),
                "If-Match",
                "\"" + review.revision() + "\"",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }
}
