package uk.safeguarding.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.cases.CasesApi.aChildBornOn;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.safeguarding.platform.testing.TestDatabase;

/// What the tests of records that follow one another ask of the service.
public final class Spans {

    private Spans() {}

    /// A child born on 15 January 2012, in care, from a home in Oakham.
    public record InCare(String child, String period) {

        /// Since Monday 2 June 2025.
        public static InCare sinceJune() {
            return since("2025-06-02");
        }

        public static InCare since(String startedOn) {
            String child = aChildBornOn("2012-01-15");
            String period = id(asRecordsOfficer()
                    .body(Map.of(
                            "childId",
                            child,
                            "startedOn",
                            startedOn,
                            "categoryOfNeed",
                            "N1",
                            "homePostcode",
                            "LE15 6HP"))
                    .post("/v1/periods-of-care"));
            return new InCare(child, period);
        }

        /// The child ceases to be looked after.
        public ValidatableResponse cease(String on) {
            return change(
                    "/v1/periods-of-care/" + period + "/cessation", Map.of("ceasedOn", on, "reasonCeased", "E4A"));
        }

        /// A record of the period of care, with these facts.
        public Response post(String path, Map<String, ?> facts) {
            Map<String, Object> body = new HashMap<>(facts);
            body.put("periodOfCareId", period);
            return asRecordsOfficer().body(body).post(path);
        }

        /// A record of the child, with these facts.
        public Response postOfChild(String path, Map<String, ?> facts) {
            Map<String, Object> body = new HashMap<>(facts);
            body.put("childId", child);
            return asRecordsOfficer().body(body).post(path);
        }

        public ValidatableResponse list(String path) {
            return asRecordsOfficer()
                    .queryParam("childId", child)
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    /// Changes the present revision of a record by PUT.
    public static ValidatableResponse change(String path, Map<String, ?> body) {
        String record = path.substring(0, path.lastIndexOf('/'));
        return asRecordsOfficer()
                .header("If-Match", etag(record))
                .body(body)
                .put(path)
                .then();
    }

    /// Corrects the present revision of a record, as quality assurance.
    public static ValidatableResponse correct(String record, Map<String, ?> changes) {
        return as("quality-assurance-manager", "AUDIT")
                .header("If-Match", etag(record))
                .body(Map.of("reasonCode", "DATA_ENTRY_ERROR", "changes", changes))
                .post(record + "/corrections")
                .then();
    }

    /// Voids the present revision of a record, as quality assurance.
    public static ValidatableResponse revoke(String record) {
        return as("quality-assurance-manager", "AUDIT")
                .header("If-Match", etag(record))
                .body(Map.of("reasonCode", "DUPLICATE"))
                .post(record + "/void")
                .then();
    }

    public static String etag(String record) {
        return asRecordsOfficer().get(record).then().statusCode(200).extract().header("ETag");
    }

    /// The data of the events of a record, the first first.
    public static List<String> events(String recordId) {
        return outbox("data", recordId);
    }

    /// The types of the events of a record, the first first.
    public static List<String> eventTypes(String recordId) {
        return outbox("type", recordId);
    }

    private static List<String> outbox(String column, String recordId) {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement select = owner.prepareStatement(
                        "select " + column + " from outbox where record_id = ? order by revision")) {
            select.setObject(1, UUID.fromString(recordId));
            List<String> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            assertThat(found).isNotEmpty();
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
