package uk.safeguarding.cases.legalstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asIro;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.Spans.InCare;
import uk.safeguarding.platform.testing.TestDatabase;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class LegalStatusResourceTest {

    private static final String PATH = "/v1/legal-statuses";

    private InCare care;

    @BeforeEach
    void a_child_in_care_since_2_June_2025() {
        care = InCare.sinceJune();
    }

    @Nested
    class Starting_a_legal_status {
        @Test
        void ends_the_one_in_force_on_that_day() {
            String first = id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
            String second = id(care.post(PATH, Map.of("code", "C1", "from", "2025-07-01")));

            statuses()
                    .body("data.code", contains("V2", "C1"))
                    .body("data.from", contains("2025-06-02", "2025-07-01"))
                    .body("data[0].to", equalTo("2025-07-01"))
                    .body("data[1].to", nullValue());
            assertThat(Spans.eventTypes(first))
                    .containsExactly("cases.legal-status.started.v1", "cases.legal-status.ended.v1");
            assertThat(Spans.eventTypes(second)).containsExactly("cases.legal-status.started.v1");
            assertThat(Spans.events(first).getLast())
                    .contains("\"from\":\"2025-06-02\"", "\"to\":\"2025-07-01\"", "\"revision\":2");
        }

        @Test
        void in_the_middle_of_an_ended_one_takes_over_its_end() {
            id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
            id(care.post(PATH, Map.of("code", "C2", "from", "2025-09-01")));
            id(care.post(PATH, Map.of("code", "C1", "from", "2025-07-01")));

            statuses()
                    .body("data.code", contains("V2", "C1", "C2"))
                    .body("data[0].to", equalTo("2025-07-01"))
                    .body("data[1].to", equalTo("2025-09-01"));
        }

        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({
            "2025-06-01, legal-status-outside-period-of-care",
            "2025-06-03, legal-status-gap",
            "2035-01-01, legal-status-in-future"
        })
        void first_is_refused_on_another_day_than_that_of_coming_into_care(String from, String code) {
            care.post(PATH, Map.of("code", "V2", "from", from))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo(code));
        }

        @Test
        void on_the_same_day_as_another_is_refused() {
            id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));

            care.post(PATH, Map.of("code", "C1", "from", "2025-06-02"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("legal-status-overlap"));
        }

        @Test
        void from_the_same_source_again_answers_the_first() {
            Map<String, String> loaded = Map.of(
                    "code", "V2",
                    "from", "2025-06-02",
                    "sourceSystem", "OLD-SYSTEM",
                    "sourceId", UUID.randomUUID().toString());
            String first = id(care.post(PATH, loaded));

            care.post(PATH, loaded).then().statusCode(200).body("id", equalTo(first));
        }

        @Test
        void that_lasts_longer_than_it_may_is_recorded_with_a_warning() {
            care.post(PATH, Map.of("code", "L2", "from", "2025-06-02"))
                    .then()
                    .statusCode(201)
                    .body("warnings.rule", contains("ssda903-362"));
        }
    }

    @Nested
    class A_status_of_limited_time {
        @ParameterizedTest(name = "{0} from 2 June ends on {1}: {2}")
        @CsvSource({
            "L1, 2025-06-05, 200,", // 72 hours
            "L1, 2025-06-06, 422, ssda903-361",
            "L2, 2025-06-23, 200,", // 21 days
            "L2, 2025-06-24, 422, ssda903-362",
            "L3, 2025-06-09, 200,", // 7 days
            "L3, 2025-06-10, 422, ssda903-363",
            "C1, 2025-10-10, 200,"
        })
        void ends_in_time(String code, String to, int status, String rule) {
            String record = PATH + "/" + id(care.post(PATH, Map.of("code", code, "from", "2025-06-02")));

            Spans.change(record + "/end", Map.of("to", to))
                    .statusCode(status)
                    .body("code", equalTo(rule == null ? code : rule));
        }

        @Test
        void is_not_outlasted_by_the_start_of_the_next() {
            id(care.post(PATH, Map.of("code", "L2", "from", "2025-06-02")));

            care.post(PATH, Map.of("code", "C1", "from", "2025-06-24"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("ssda903-362"));
            statuses().body("data.code", contains("L2"));
        }
    }

    @Nested
    class Ceasing_to_be_looked_after {
        @Test
        void ends_the_status_in_force_on_that_day() {
            id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
            care.cease("2025-08-01").statusCode(200);

            statuses().body("data.to", contains("2025-08-01"));
        }

        @Test
        void is_refused_before_a_status_began() {
            id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
            id(care.post(PATH, Map.of("code", "C1", "from", "2025-07-01")));

            care.cease("2025-06-20").statusCode(422).body("code", equalTo("legal-status-outside-period-of-care"));
        }

        @Test
        void on_a_corrected_day_moves_the_end() {
            id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
            care.cease("2025-08-01").statusCode(200);
            Spans.correct(
                            "/v1/periods-of-care/" + care.period(),
                            Map.of("ceasedOn", "2025-08-04", "startedOn", "2025-06-01"))
                    .statusCode(200);

            statuses().body("data.from", contains("2025-06-01")).body("data.to", contains("2025-08-04"));
        }

        @Test
        void after_all_not_opens_the_last_one_again() {
            id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
            care.cease("2025-08-01").statusCode(200);
            Map<String, Object> notCeased = new HashMap<>();
            notCeased.put("ceasedOn", null);
            notCeased.put("reasonCeased", null);
            Spans.correct("/v1/periods-of-care/" + care.period(), notCeased).statusCode(200);

            statuses().body("data[0].to", nullValue());
        }

        @Test
        void before_it_was_loaded_gives_each_status_its_end() {
            care.cease("2025-08-01").statusCode(200);
            id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
            id(care.post(PATH, Map.of("code", "C1", "from", "2025-07-01")));

            statuses().body("data.to", contains("2025-07-01", "2025-08-01"));
        }
    }

    @Nested
    class Correcting_and_voiding {
        @Test
        void moves_the_neighbour_that_touched_it() {
            id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
            String second = id(care.post(PATH, Map.of("code", "C1", "from", "2025-07-01")));
            Spans.correct(PATH + "/" + second, Map.of("from", "2025-07-03")).statusCode(200);

            statuses()
                    .body("data.from", contains("2025-06-02", "2025-07-03"))
                    .body("data[0].to", equalTo("2025-07-03"));
            assertThat(Spans.events(second).getLast()).contains("\"corrected\":true", "\"revision\":2");
        }

        @Test
        void of_the_second_lets_the_first_last_again() {
            String first = id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
            String second = id(care.post(PATH, Map.of("code", "C1", "from", "2025-07-01")));
            Spans.revoke(PATH + "/" + second).statusCode(200).body("voided", equalTo(true));

            statuses().body("data.id", contains(first)).body("data[0].to", nullValue());
            assertThat(Spans.events(second).getLast()).contains("\"voided\":true");
        }

        @Test
        void of_the_first_of_several_is_refused_because_a_gap_would_be_left() {
            String first = id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
            id(care.post(PATH, Map.of("code", "C1", "from", "2025-07-01")));

            Spans.revoke(PATH + "/" + first).statusCode(422).body("code", equalTo("legal-status-gap"));
            statuses().body("data", hasSize(2));
        }

        @Test
        void of_the_period_of_care_voids_its_statuses() {
            String first = id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
            Spans.revoke("/v1/periods-of-care/" + care.period()).statusCode(200);

            statuses().body("data", empty());
            asIro().get(PATH + "/{id}", first).then().statusCode(200).body("voided", equalTo(true));
        }

        @Test
        void shows_in_the_history() {
            String first = id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
            Spans.correct(PATH + "/" + first, Map.of("code", "C1")).statusCode(200);

            asIro().get(PATH + "/{id}/history", first)
                    .then()
                    .statusCode(200)
                    .body("data.change", contains("CREATED", "CORRECTED"))
                    .body("data.record.code", contains("V2", "C1"));
        }
    }

    @Nested
    class Revoking_an_order {
        private String order;

        @BeforeEach
        void made_on_1_July() {
            id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
            order = PATH + "/" + id(care.post(PATH, Map.of("code", "C2", "from", "2025-07-01")));
        }

        @Test
        void goes_from_the_need_to_the_application_to_the_day_that_ends_it() {
            flag("2025-09-01")
                    .statusCode(200)
                    .body("revocationNeededSince", equalTo("2025-09-01"))
                    .body("revocationReason", equalTo("RETURNED_HOME"))
                    .body("to", nullValue());
            apply("2025-09-15").statusCode(200).body("revocationAppliedOn", equalTo("2025-09-15"));
            grant("2025-11-03")
                    .statusCode(200)
                    .body("revokedOn", equalTo("2025-11-03"))
                    .body("to", equalTo("2025-11-03"));
            id(care.post(PATH, Map.of("code", "V2", "from", "2025-11-03")));

            String id = order.substring(PATH.length() + 1);
            assertThat(Spans.eventTypes(id))
                    .containsExactly(
                            "cases.legal-status.started.v1",
                            "cases.legal-status.revocation-needed.v1",
                            "cases.legal-status.revocation-applied-for.v1",
                            "cases.legal-status.revoked.v1");
            assertThat(Spans.events(id).getLast()).contains("\"revokedOn\":\"2025-11-03\"", "\"to\":\"2025-11-03\"");
        }

        @Test
        void may_be_recorded_after_the_next_status_on_the_day_on_which_that_began() {
            flag("2025-09-01").statusCode(200);
            id(care.post(PATH, Map.of("code", "V2", "from", "2025-11-03")));

            grant("2025-11-02").statusCode(422).body("code", equalTo("legal-status-ended-otherwise"));
            grant("2025-11-03").statusCode(200);
        }

        @ParameterizedTest(name = "needed {0}, applied for {1}, granted {2}: {3}")
        @CsvSource({
            "2025-07-01, 2025-07-01, 2025-07-02, 200,",
            "2025-06-30, , , 422, legal-status-revocation-out-of-order",
            "2035-01-01, , , 422, legal-status-revocation-out-of-order",
            "2025-09-01, 2025-08-31, , 422, legal-status-revocation-out-of-order",
            "2025-09-01, 2025-09-15, 2025-09-14, 422, legal-status-revocation-out-of-order",
            "2025-07-01, 2025-07-01, 2025-07-01, 422, legal-status-ends-before-start",
            "2025-09-01, , 2025-09-01, 200,"
        })
        void keeps_the_order_of_the_days(String needed, String applied, String granted, int status, String code) {
            ValidatableResponse last = flag(needed);
            if (applied != null) {
                last = apply(applied);
            }
            if (granted != null) {
                last = grant(granted);
            }

            last.statusCode(status);
            if (code != null) {
                last.body("code", equalTo(code));
            }
        }

        @Test
        void is_not_asked_about_or_granted_before_it_is_known_to_be_needed() {
            apply("2025-09-15").statusCode(409).body("code", equalTo("legal-status-revocation-not-flagged"));
            grant("2025-09-15").statusCode(409).body("code", equalTo("legal-status-revocation-not-flagged"));
        }

        @Test
        void happens_once() {
            flag("2025-09-01").statusCode(200);
            flag("2025-09-02").statusCode(409).body("code", equalTo("legal-status-revocation-flagged"));
            apply("2025-09-15").statusCode(200);
            apply("2025-09-16").statusCode(409).body("code", equalTo("legal-status-revocation-applied-for"));
            grant("2025-11-03").statusCode(200);
            grant("2025-11-03").statusCode(409).body("code", equalTo("legal-status-revoked"));
        }

        @Test
        void is_for_orders_alone() {
            String voluntary = PATH + "/" + statuses().extract().<String>path("data[0].id");

            Spans.change(voluntary + "/revocation", Map.of("neededSince", "2025-06-02", "reason", "OTHER"))
                    .statusCode(422)
                    .body("code", equalTo("legal-status-not-revocable"));
        }

        @Test
        void that_was_a_mistake_is_corrected() {
            flag("2025-09-01").statusCode(200);
            Map<String, Object> none = new HashMap<>();
            none.put("revocationNeededSince", null);
            none.put("revocationReason", null);
            Spans.correct(order, none).statusCode(200).body("revocationNeededSince", nullValue());

            Spans.correct(order, Map.of("revokedOn", "2025-09-01"))
                    .statusCode(422)
                    .body("code", equalTo("legal-status-ended-otherwise"));
        }

        private ValidatableResponse flag(String since) {
            return Spans.change(order + "/revocation", Map.of("neededSince", since, "reason", "RETURNED_HOME"));
        }

        private ValidatableResponse apply(String on) {
            return Spans.change(order + "/revocation-application", Map.of("appliedOn", on));
        }

        private ValidatableResponse grant(String on) {
            return Spans.change(order + "/revocation-order", Map.of("grantedOn", on));
        }
    }

    @Nested
    class Reading {
        @Test
        void of_another_authority_looks_like_nothing() {
            String first = id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));

            as(TestToken.as("iro").in("E08000018"), "REVIEW")
                    .get(PATH + "/{id}", first)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("legal-status-not-found"));
        }

        @Test
        void lists_those_in_force_on_a_day() {
            id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
            id(care.post(PATH, Map.of("code", "C1", "from", "2025-07-01")));

            asRecordsOfficer()
                    .queryParam("childId", care.child())
                    .queryParam("on", "2025-06-30")
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .body("data.code", contains("V2"));
        }
    }

    @Test
    void the_database_holds_that_none_overlap() throws SQLException {
        id(care.post(PATH, Map.of("code", "V2", "from", "2025-06-02")));
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("""
                    insert into legal_status
                    select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'from', '2025-06-20'))).*
                    from legal_status l where period_of_care_id = '%s'""".formatted(care.period())))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23P01"));
        }
    }

    private ValidatableResponse statuses() {
        return care.list(PATH);
    }
}
