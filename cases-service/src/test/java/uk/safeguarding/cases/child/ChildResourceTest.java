package uk.safeguarding.cases.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.testing.TestDatabase;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class ChildResourceTest {

    private static final String PATH = "/v1/children";

    private static Map<String, Object> child(Map<String, Object> facts) {
        Map<String, Object> child = new HashMap<>(Map.of(
                "childReference", "WHOLE-" + UUID.randomUUID().toString().substring(0, 18),
                "forename", "Robin",
                "surname", "Wholechild",
                "birthDate", "2009-03-04",
                "sex", "F"));
        child.putAll(facts);
        return child;
    }

    private static Response register(Map<String, Object> facts) {
        return asRecordsOfficer().body(child(facts)).post(PATH);
    }

    @Nested
    class What_is_known_of_a_child {

        private final Map<String, Object> everything = Map.of(
                "identifiers", Map.of("nhsNumber", "9434765919", "upn", "B801200005001"),
                "formerIdentifiers",
                        List.of(Map.of("kind", "CHILD_REFERENCE", "value", " fwi-99 ", "system", "FRAMEWORK")),
                "otherNames", List.of(Map.of("kind", "KNOWN_AS", "forename", "Robbie")),
                "characteristics",
                        Map.of(
                                "ethnicity", "MWBC",
                                "disabilities", List.of("LD", "AUT"),
                                "firstLanguage", "pol",
                                "interpreterNeeded", true,
                                "unaccompaniedFrom", "2023-01-02",
                                "mother", true,
                                "mothersChildBornOn", "2025-11-01"));

        @Test
        void is_read_as_it_was_registered_and_told_by_codes_alone() throws SQLException {
            String id = id(register(everything));

            asRecordsOfficer()
                    .get(PATH + "/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("identifiers.nhsNumber", equalTo("9434765919"))
                    .body("identifiers.upn", equalTo("B801200005001"))
                    .body("formerIdentifiers[0].value", equalTo("FWI-99"))
                    .body("otherNames[0].forename", equalTo("Robbie"))
                    .body("characteristics.ethnicity", equalTo("MWBC"))
                    .body("characteristics.disabilities", containsInAnyOrder("LD", "AUT"))
                    .body("characteristics.firstLanguage", equalTo("pol"))
                    .body("characteristics.interpreterNeeded", equalTo(true))
                    .body("characteristics.mothersChildBornOn", equalTo("2025-11-01"));
            assertThat(event(id))
                    .contains(
                            "\"ethnicity\":\"MWBC\"", "\"disabilities\":[\"LD\",\"AUT\"]", "\"birthMonth\":\"2009-03\"")
                    .doesNotContain("9434765919", "B8012", "FWI", "Robbie", "pol", "2025-11", "2009-03-04");
        }

        @Test
        void is_shown_to_no_role_that_sees_the_status_alone() {
            String id = id(register(everything));

            as("mash", "MASH_CHECK")
                    .get(PATH + "/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("identifiers", nullValue())
                    .body("formerIdentifiers", nullValue())
                    .body("otherNames", nullValue())
                    .body("characteristics", nullValue());
        }

        @Test
        void is_corrected_field_by_field_within_its_parts() {
            String id = id(register(everything));

            correct(id, Map.of("identifiers", Map.of("nhsNumber", "9990000018"), "otherNames", List.of()))
                    .statusCode(200)
                    .body("identifiers.nhsNumber", equalTo("9990000018"))
                    .body("identifiers.upn", equalTo("B801200005001"))
                    .body("otherNames", empty());
            asRecordsOfficer()
                    .get(PATH + "/{id}/history", id)
                    .then()
                    .body("data[0].record.nhsNumber", equalTo("9434765919"))
                    .body("data[1].record.nhsNumber", equalTo("9990000018"));
        }

        @ParameterizedTest
        @CsvSource({"nhsNumber, 9434765918", "nhsNumber, 12", "upn, A801200005001", "upn, UN1", "upnUnknown, UN6"})
        void takes_no_number_whose_check_is_wrong(String field, String value) {
            register(Map.of("identifiers", Map.of(field, value))).then().statusCode(400);
        }

        @Test
        void is_refused_where_its_facts_deny_each_other() {
            refused("upn-and-reason-without", "identifiers", Map.of("upn", "B801200005001", "upnUnknown", "UN4"));
            refused("disability-none-stands-alone", "characteristics", Map.of("disabilities", List.of("NONE", "LD")));
            refused("unaccompanied-without-start", "characteristics", Map.of("unaccompaniedTo", "2024-01-01"));
            refused(
                    "unaccompanied-ends-before-start",
                    "characteristics",
                    Map.of("unaccompaniedFrom", "2024-01-02", "unaccompaniedTo", "2024-01-01"));
            refused("mothers-child-without-mother", "characteristics", Map.of("mothersChildBornOn", "2025-01-01"));
            refused(
                    "mothers-child-birth-date",
                    "characteristics",
                    Map.of("mother", true, "mothersChildBornOn", "2009-03-04"));
        }

        private void refused(String code, String part, Map<String, Object> facts) {
            register(Map.of(part, facts)).then().statusCode(422).body("code", equalTo(code));
        }

        private static ValidatableResponse correct(String id, Map<String, Object> changes) {
            return asRecordsOfficer()
                    .header("If-Match", "\"1\"")
                    .body(Map.of("reasonCode", "DATA_ENTRY_ERROR", "changes", changes))
                    .post(PATH + "/{id}/corrections", id)
                    .then();
        }
    }

    @Nested
    class A_child_who_may_be_registered_already {

        private final String surname = unlike();

        @Test
        void is_registered_with_a_warning_that_names_whom_it_may_be_and_is_audited() throws SQLException {
            String first = id(register(Map.of("surname", surname)));

            String second = id(warned(
                            register(Map.of("surname", surname, "forename", "Robyn", "birthDate", "2009-04-03")))
                    .body("warnings.rule", equalTo(List.of("possible-duplicate")))
                    .body("candidates.id", equalTo(List.of(first)))
                    .body("candidates[0].facts.find { it.fact == 'SURNAME' }.how", equalTo("SAME"))
                    .body("candidates[0].facts.find { it.fact == 'FORENAME' }.how", equalTo("SIMILAR"))
                    .body("candidates[0].facts.find { it.fact == 'BIRTH_DATE' }.how", equalTo("DAY_AND_MONTH_SWAPPED"))
                    .extract()
                    .response());

            assertThat(audited("registerChild", first)).containsExactly("CHANGED", "DISCLOSED");
            assertThat(audited("registerChild", second)).containsExactly("CHANGED");
        }

        @Test
        void is_known_by_a_number_whatever_the_name() {
            id(register(Map.of("surname", surname, "identifiers", Map.of("nhsNumber", "9990000042"))));

            warned(register(Map.of(
                            "surname",
                            unlike(),
                            "birthDate",
                            "2012-12-12",
                            "identifiers",
                            Map.of("nhsNumber", "9990000042"))))
                    .body("candidates.surname", hasItem(surname))
                    .body("candidates[0].facts.find { it.fact == 'SURNAME' }.how", equalTo("DIFFERENT"));
        }

        @Test
        void is_not_told_of_whom_the_caller_does_not_see_nor_of_a_twin_of_the_other_sex() {
            id(register(Map.of("surname", surname)));

            as(TestToken.as("social-worker").with("staffId", "SW-DUPLICATE").with("sub", "SW-DUPLICATE"), "DIRECT_WORK")
                    .body(child(Map.of("surname", surname)))
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .body("warnings", empty())
                    .body("candidates", empty());
            warned(register(Map.of("surname", surname, "forename", "Alexander", "sex", "M")))
                    .body("candidates", empty());
        }

        private static ValidatableResponse warned(Response registered) {
            return registered.then().statusCode(201);
        }
    }

    /// A name that is unlike every other, and sounds like none.
    static String unlike() {
        return new BigInteger(100, new Random()).add(BigInteger.TEN.pow(30)).toString();
    }

    private static String event(String id) throws SQLException {
        return column("select data from outbox where record_id = ?::uuid", id).getFirst();
    }

    static List<String> audited(String operation, String person) throws SQLException {
        return column(
                "select outcome from access_log where operation = '%s' and person = ? order by id".formatted(operation),
                person);
    }

    private static List<String> column(String query, String parameter) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement select = owner.prepareStatement(query)) {
            select.setString(1, parameter);
            List<String> values = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }
}
