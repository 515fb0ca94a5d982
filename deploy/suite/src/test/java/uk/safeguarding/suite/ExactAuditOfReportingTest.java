package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The records behind every figure, by every unit, and what was done late: the rows of the access log are the persons
/// who were disclosed, the refusals and the empty answers, and not one more or less. Whose a record is, is asked of the
/// tables of facts and not of the answer.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
class ExactAuditOfReportingTest {

    private static final String AUTHORITY = DemonstrationUser.HOME_AUTHORITY;
    private static final String LINEAGE = "listMetricLineage";
    private static final String TIMESCALES = "listTimescales";

    /// Newest revisions: older ones can be about others.
    private static final String RECORDS = """
            select review_id::text, subject::text from review_fact
            union select child_protection_plan_id::text, subject from child_protection_plan_fact
            union select core_group_id::text, subject from core_group_fact
            union select section_47_enquiry_id::text, subject from section_47_enquiry_fact
            union select personal_education_plan_id::text, subject from personal_education_plan_fact
            union select referral_id::text, subject from lado_referral_fact
            union select allegation_id::text, subject from allegation_fact
            union select conference_id::text, part ->> 'child' from conference_fact f, jsonb_array_elements(children) part
                  where not exists (select from conference_fact newer
                                    where newer.conference_id = f.conference_id and newer.revision > f.revision)
            union select subject, subject from cases_child_fact
            union select subject, subject from conferences_child_fact
            union select subject, subject from adult_fact""";

    private final Suite suite;
    private final Web web = new Web();
    private final List<String> expected = new ArrayList<>();
    private final Map<String, Set<String>> personsOf = new HashMap<>();

    ExactAuditOfReportingTest(Suite suite) {
        this.suite = suite;
    }

    @BeforeAll
    static void load(Suite suite) throws IOException {
        RutlandLoad.requireIn(suite);
    }

    @ParameterizedTest
    @CsvSource({"performance-lead, STATUTORY_RETURN", "lado, ALLEGATION_MANAGEMENT"})
    void rows_equal_persons_disclosed_refusals_and_empty_answers(String role, String purpose)
            throws IOException, SQLException {
        readRecords();
        Reader reader = new Reader(new FreshToken(() -> suite.token(role, AUTHORITY)), purpose);
        String subject = new DemonstrationUser(role, AUTHORITY).id().toString();
        int before = AccessRows.of(suite, Service.REPORTING, subject).size();

        FreshToken catalogue = new FreshToken(() -> suite.token("quality-assurance-manager", AUTHORITY));
        for (JsonNode metric : Web.json(web.get(address("/v1/metrics"), "Authorization", "Bearer " + catalogue.get()))
                .get("data")) {
            String id = metric.get("id").asText();
            for (JsonNode unit : metric.get("units")) {
                reader.traceAll("/v1/metrics/" + id + "/lineage?period=2013-14&unit=" + unit.asText());
            }
            reader.traceAll("/v1/metrics/" + id + "/lineage?period=1995-96");
        }
        reader.traceAll("/v1/metrics/no-such-figure/lineage?period=2013-14");
        reader.readTimescales();

        assertThat(expected).hasSizeGreaterThan(50).anyMatch(row -> row.startsWith(LINEAGE + " DISCLOSED"));
        List<String> rows = AccessRows.of(suite, Service.REPORTING, subject);
        assertThat(rows.subList(before, rows.size())).containsExactlyInAnyOrderElementsOf(expected);
    }

    private final class Reader {

        private final FreshToken token;
        private final String purpose;

        Reader(FreshToken token, String purpose) {
            this.token = token;
            this.purpose = purpose;
        }

        /// Asks for the records behind a figure, page by page, and without a purpose.
        void traceAll(String question) throws IOException {
            refusedWithoutPurpose(LINEAGE, question);
            String next = question + "&pageSize=50";
            while (next != null) {
                HttpResponse<String> answer = get(next, purpose);
                if (answer.statusCode() == 403 || answer.statusCode() == 404) {
                    expected.add(LINEAGE + " REFUSED null");
                    return;
                }
                next = take(LINEAGE, answer, question, "key");
            }
        }

        void readTimescales() throws IOException {
            refusedWithoutPurpose(TIMESCALES, "/v1/timescales");
            String next = "/v1/timescales?pageSize=50";
            while (next != null) {
                next = take(TIMESCALES, get(next, purpose), "/v1/timescales?", "subject");
            }
        }

        /// @param whose the field that names a record or a person
        /// @return the address of the next page; null if it was the last
        private @Nullable String take(String operation, HttpResponse<String> answer, String question, String whose)
                throws IOException {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode page = Web.json(answer);
            Set<String> persons = new TreeSet<>();
            for (JsonNode row : page.get("data")) {
                persons.addAll(personsOf.getOrDefault(row.get(whose).asText(), Set.of()));
                // a family's children are those whom the answer names
                row.path("subjects").forEach(named -> persons.addAll(personsOf.getOrDefault(named.asText(), Set.of())));
            }
            assertThat(persons.isEmpty()).isEqualTo(page.get("data").isEmpty());
            if (persons.isEmpty()) {
                expected.add(operation + " EMPTY null");
            }
            persons.forEach(person -> expected.add(operation + " DISCLOSED " + person));
            String cursor = page.at("/paging/next").asText("");
            return cursor.isEmpty() || cursor.equals("null") ? null : question + "&pageSize=50&cursor=" + cursor;
        }

        private void refusedWithoutPurpose(String operation, String path) throws IOException {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(400);
            expected.add(operation + " REFUSED null");
        }

        private HttpResponse<String> get(String path, String purpose) throws IOException {
            String authorization = "Bearer " + token.get();
            return purpose.isEmpty()
                    ? web.get(address(path), "Authorization", authorization)
                    : web.get(address(path), "Authorization", authorization, "Purpose-Of-Use", purpose);
        }
    }

    private URI address(String path) {
        return URI.create(suite.ports().url(Service.REPORTING) + path);
    }

    private void readRecords() throws SQLException {
        try (Connection database = suite.database(Service.REPORTING);
                PreparedStatement query = database.prepareStatement(RECORDS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                personsOf
                        .computeIfAbsent(row.getString(1), _ -> new TreeSet<>())
                        .add(row.getString(2));
            }
        }
    }
}
