package uk.safeguarding.suite.bench;

import java.io.IOException;
import uk.safeguarding.suite.Service;

/// Reads the current picture of a child, whose audit is written before the answer is sent.
final class Reads implements Operation {

    private final Api api;
    private final Caseload caseload;

    Reads(Api api, Caseload caseload) {
        this.api = api;
        this.caseload = caseload;
    }

    @Override
    public void once() throws IOException, InterruptedException {
        api.read(Service.CASES, "/v1/children/" + caseload.anyChild());
    }
}
