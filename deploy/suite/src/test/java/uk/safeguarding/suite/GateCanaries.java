package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;

/// Canaries in what is written at the gates: why somebody may see a child, why a record was opened in an emergency and
/// what the privacy officer found, why a record was corrected, what an export for subject access takes out.
final class GateCanaries {

    private final Canary canary;
    private final Suite suite;
    private final String authority;
    private final Web web = new Web();

    GateCanaries(Canary canary, Suite suite, String authority) {
        this.canary = canary;
        this.suite = suite;
        this.authority = authority;
    }

    /// Writes them into a service that keeps children.
    void write(Service service) throws IOException {
        String reference = canary.song();
        String child = id(send(service, "records-officer", "DIRECT_WORK", "POST", "/v1/children", """
                {"childReference": "%s", "forename": "%s", "surname": "%s", "birthDate": "2015-05-05", "sex": "F"}""".formatted(
                        reference, canary.song(), canary.song())));
        send(service, "records-officer", "DIRECT_WORK", "POST", "/v1/access-relationships", """
                {"childId": "%s", "partyKind": "PERSON", "party": "COVER-1", "kind": "COVER", "from": "2025-06-02",
                 "basis": "%s"}""".formatted(
                        child, canary.song()));
        send(service, "records-officer", "DIRECT_WORK", "POST", "/v1/children/" + child + "/corrections", """
                {"reasonCode": "DATA_ENTRY_ERROR", "reason": "%s", "changes": {"forename": "%s"}}""".formatted(
                        canary.song(), canary.song()));
        String opened = id(send(service, "social-worker", "BREAK_GLASS", "POST", "/v1/access-requests", """
                {"childReference": "%s", "grounds": "IMMEDIATE_RISK", "justification": "%s"}""".formatted(
                        reference, canary.song())));
        send(service, "privacy-officer", "AUDIT", "PUT", "/v1/access-requests/" + opened + "/review", """
                {"verdict": "JUSTIFIED", "finding": "%s"}""".formatted(
                        canary.song()));
        send(
                service,
                "quality-assurance-manager",
                "SUBJECT_ACCESS",
                "POST",
                "/v1/children/" + child + "/subject-access-exports",
                "{\"receivedOn\": \"2026-01-05\"}");
    }

    private HttpResponse<String> send(
            Service service, String role, String purpose, String method, String path, String body) throws IOException {
        Map<String, String> headers = Map.of(
                "Authorization",
                "Bearer " + suite.token(role, authority),
                "Content-Type",
                "application/json",
                "Purpose-Of-Use",
                purpose,
                "If-Match",
                "\"1\"");
        HttpResponse<String> answer = web.request(
                method,
                URI.create(suite.ports().url(service) + path),
                body,
                headers.entrySet().stream()
                        .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                        .toArray(String[]::new));
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isBetween(200, 202);
        return answer;
    }

    private static String id(HttpResponse<String> answer) throws IOException {
        return Web.json(answer).get("id").asText();
    }
}
