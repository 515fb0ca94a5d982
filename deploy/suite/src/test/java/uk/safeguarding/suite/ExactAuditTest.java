package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every read of a service, of records of the sample and of none: the rows of the access log are the persons who were
/// disclosed, the refusals and the searches that found nobody, and not one more or less.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
class ExactAuditTest {

    private static final String AUTHORITY = DemonstrationUser.HOME_AUTHORITY;
    private static final String ABSENT = UUID.randomUUID().toString();
    private static final int EACH = 3;

    private final Suite suite;
    private final Web web = new Web();
    private final List<String> expected = new ArrayList<>();

    ExactAuditTest(Suite suite) {
        this.suite = suite;
    }

    @BeforeAll
    static void load(Suite suite) throws IOException {
        RutlandLoad.requireIn(suite);
    }

    @ParameterizedTest
    @CsvSource({
        "CASES, quality-assurance-manager, AUDIT",
        "CONFERENCES, quality-assurance-manager, AUDIT",
        "LADO, lado, ALLEGATION_MANAGEMENT"
    })
    void rows_equal_persons_disclosed_refusals_and_empty_searches(Service service, String role, String purpose)
            throws IOException, SQLException {
        RecordsOfPersons records = RecordsOfPersons.of(suite, service);
        ApiDocument api = ApiDocument.of(suite, service);
        Reader reader = new Reader(service, records, new FreshToken(() -> suite.token(role, AUTHORITY)), purpose);
        String subject = new DemonstrationUser(role, AUTHORITY).id().toString();
        int before = AccessRows.of(suite, service, subject).size();

        Map<String, List<String>> found = new HashMap<>();
        for (ApiDocument.Read list : api.lists()) {
            found.put(list.path(), reader.list(list));
        }
        found.put("/v1/children", records.some(EACH));
        found.put("/v1/adults", records.some(EACH));
        for (ApiDocument.Read read : api.readsOfOne()) {
            List<String> ids =
                    found.getOrDefault(read.path().substring(0, read.path().indexOf("/{")), List.of());
            for (String id : ids.stream().limit(EACH).toList()) {
                reader.ask(read, id);
            }
            reader.ask(read, ABSENT);
        }
        reader.search("nobody is called that");

        assertThat(expected).hasSizeGreaterThan(50);
        List<String> rows = AccessRows.of(suite, service, subject);
        assertThat(rows.subList(before, rows.size())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            names = {"CASES", "CONFERENCES"})
    void a_change_leaves_one_row_one_that_is_sent_again_another_and_what_was_not_done_none(Service service)
            throws IOException, SQLException {
        String role = "records-officer";
        Changer changer = new Changer(service, new FreshToken(() -> suite.token(role, AUTHORITY)));
        String subject = new DemonstrationUser(role, AUTHORITY).id().toString();
        int before = AccessRows.of(suite, service, subject).size();
        String key = UUID.randomUUID().toString();
        String child = """
            {"childReference": "%s", "forename": "Example", "surname": "Sampleton", "birthDate": "2015-05-05", "sex": "F"}\
            """.formatted(UUID.randomUUID());

        HttpResponse<String> made = changer.post("/v1/children", child, "Idempotency-Key", key);
        String id = Web.json(made).get("id").asText();
        changer.post("/v1/children", child, "Idempotency-Key", key);
        String correction = """
            {"reasonCode": "DATA_ENTRY_ERROR", "changes": {"forename": "Sample"}}\
            """;
        assertThat(changer.post("/v1/children/" + id + "/corrections", correction)
                        .statusCode())
                .isEqualTo(428);
        changer.post("/v1/children/" + id + "/corrections", correction, "If-Match", "\"1\"");
        changer.post("/v1/children/" + ABSENT + "/void", """
                {"reasonCode": "DATA_ENTRY_ERROR"}\
                """, "If-Match", "\"1\"");
        changer.post("/v1/children/" + id + "/void", """
                {"reasonCode": "DATA_ENTRY_ERROR"}\
                """, "If-Match", "\"2\"");

        List<String> rows = AccessRows.of(suite, service, subject);
        assertThat(rows.subList(before, rows.size()))
                .containsExactly(
                        "registerChild CHANGED " + id,
                        "registerChild REPLAYED null",
                        "correctChild CHANGED " + id,
                        "voidChild REFUSED null",
                        "voidChild CHANGED " + id);
    }

    private final class Changer {

        private final Service service;
        private final FreshToken token;

        Changer(Service service, FreshToken token) {
            this.service = service;
            this.token = token;
        }

        HttpResponse<String> post(String path, String body, String... header) throws IOException {
            List<String> headers =
                    new ArrayList<>(List.of("Authorization", "Bearer " + token.get(), "Purpose-Of-Use", "DIRECT_WORK"));
            headers.addAll(List.of(header));
            return web.post(URI.create(suite.ports().url(service) + path), body, headers.toArray(String[]::new));
        }
    }

    private final class Reader {

        private final Service service;
        private final RecordsOfPersons records;
        private final FreshToken token;
        private final String purpose;

        Reader(Service service, RecordsOfPersons records, FreshToken token, String purpose) {
            this.service = service;
            this.records = records;
            this.token = token;
            this.purpose = purpose;
        }

        /// Asks for the whole list, page by page, and without a purpose.
        ///
        /// @return ids of what is in it
        List<String> list(ApiDocument.Read list) throws IOException {
            List<String> ids = new ArrayList<>();
            refusedWithoutPurpose(list, list.path());
            String next = list.path() + "?pageSize=50";
            while (next != null) {
                HttpResponse<String> answer = get(next, purpose);
                assertThat(answer.statusCode()).as(next).isEqualTo(200);
                JsonNode page = Web.json(answer);
                List<String> onPage = page.get("data")
                        .valueStream()
                        .map(record -> record.path(named(list)).asText())
                        .toList();
                expect(list, page.get("data").isEmpty() ? "EMPTY" : "DISCLOSED", onPage);
                ids.addAll(onPage);
                String cursor = page.at("/paging/next").asText("");
                next = cursor.isEmpty() || cursor.equals("null") ? null : list.path() + "?pageSize=50&cursor=" + cursor;
            }
            return ids;
        }

        /// The field that tells whose a record in a list is: a relationship is one child's, also where the record from
        /// which it follows is several children's.
        private static String named(ApiDocument.Read list) {
            return list.path().endsWith("/access-relationships") ? "childId" : "id";
        }

        void ask(ApiDocument.Read read, String id) throws IOException {
            String path = read.path().replaceFirst("\\{[A-Za-z]+}", id).replaceFirst("\\{[A-Za-z]+}", ABSENT);
            refusedWithoutPurpose(read, path);
            HttpResponse<String> answer = get(path, purpose);
            if (answer.statusCode() == 404) {
                expect(read, "REFUSED", List.of());
                return;
            }
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            JsonNode page = Web.json(answer).path("data");
            if (page.isArray() && page.isEmpty()) {
                expect(read, "EMPTY", List.of());
            } else {
                expect(read, "DISCLOSED", List.of(id));
            }
        }

        private void refusedWithoutPurpose(ApiDocument.Read read, String path) throws IOException {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(400);
            expect(read, "REFUSED", List.of());
        }

        void search(String surname) throws IOException {
            String who = service == Service.LADO ? "adults" : "children";
            HttpResponse<String> answer = web.post(
                    URI.create(suite.ports().url(service) + "/v1/" + who + "/search"),
                    "{\"surname\": \"" + surname + "\"}",
                    headers(purpose));
            assertThat(Web.json(answer).get("data")).isEmpty();
            expected.add((service == Service.LADO ? "searchAdults" : "searchChildren") + " EMPTY null");
        }

        private void expect(ApiDocument.Read read, String outcome, Collection<String> ids) {
            Set<String> persons = new TreeSet<>();
            ids.forEach(id -> persons.addAll(records.of(id)));
            if (persons.isEmpty()) {
                expected.add(read.operation() + " " + outcome + " null");
            }
            persons.forEach(person -> expected.add(read.operation() + " " + outcome + " " + person));
        }

        private HttpResponse<String> get(String path, String purpose) throws IOException {
            return web.get(URI.create(suite.ports().url(service) + path), headers(purpose));
        }

        private String[] headers(String purpose) {
            String authorization = "Bearer " + token.get();
            return purpose.isEmpty()
                    ? new String[] {"Authorization", authorization}
                    : new String[] {"Authorization", authorization, "Purpose-Of-Use", purpose};
        }
    }
}
