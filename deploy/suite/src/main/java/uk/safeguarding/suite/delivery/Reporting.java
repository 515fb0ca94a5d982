package uk.safeguarding.suite.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.ServiceAnswer;
import uk.safeguarding.suite.ServiceClient;
import uk.safeguarding.suite.Suite;

/// What reporting answers to the performance lead of an authority.
final class Reporting implements AutoCloseable {

    private final ServiceClient lead;
    private final String authority;

    Reporting(Suite suite, String authority) {
        this.lead = suite.client("performance-lead", authority, "AUDIT");
        this.authority = authority;
    }

    /// Waits until reporting finds that it holds all that the services have recorded, and nothing else.
    void awaitMatch() throws InterruptedException, SQLException {
        Await.until(
                "reporting to hold all events",
                () -> get("/v1/reconciliation").get("state").asText().equals("MATCH"));
    }

    /// Reviews held in time out of those due in the year of the load.
    Ratio reviewsInTimescale() throws InterruptedException {
        return ratio(reviewsInTimescale(""));
    }

    /// @param more parameters of the question
    JsonNode reviewsInTimescale(String more) throws InterruptedException {
        return get("/v1/metrics/reviews-in-timescale?localAuthority=" + authority + "&period=" + Caseload.YEAR + more);
    }

    static Ratio ratio(JsonNode figure) {
        return new Ratio(
                figure.get("numerator").asLong(), figure.get("denominator").asLong());
    }

    JsonNode get(String path) throws InterruptedException {
        ServiceAnswer answer = lead.read(Service.REPORTING, path);
        if (!answer.isDone()) {
            throw new IllegalStateException(path + " was answered " + answer.status());
        }
        return answer.body();
    }

    @Override
    public void close() {
        lead.close();
    }
}
