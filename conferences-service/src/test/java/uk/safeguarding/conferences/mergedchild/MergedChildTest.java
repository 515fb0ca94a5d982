package uk.safeguarding.conferences.mergedchild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.conferences.CasesService.subjectOf;
import static uk.safeguarding.conferences.ConferencesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aReference;
import static uk.safeguarding.conferences.ConferencesApi.as;
import static uk.safeguarding.conferences.ConferencesApi.asLoader;
import static uk.safeguarding.conferences.ConferencesApi.asQualityAssurance;
import static uk.safeguarding.conferences.ConferencesApi.asSocialWorker;
import static uk.safeguarding.conferences.ConferencesApi.etag;
import static uk.safeguarding.conferences.ConferencesApi.id;
import static uk.safeguarding.conferences.ConferencesApi.outcome;
import static uk.safeguarding.conferences.ConferencesApi.relate;
import static uk.safeguarding.conferences.ConferencesApi.revoke;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.safeguarding.conferences.CasesService;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.event.Pseudonyms;
import uk.safeguarding.platform.record.Ids;
import uk.safeguarding.platform.testing.TestToken;
import uk.safeguarding.platform.testing.Traces;

/// Two children whom the cases service found to be one are one child here too, for as long as it says so.
@QuarkusTest
class MergedChildTest {

    @Inject
    Pseudonyms pseudonyms;

    private final CasesService cases = new CasesService();
    private final UUID record = Ids.next();
    private String known;
    private String twin;
    private String family;

    @BeforeEach
    void two_records_of_a_child_one_of_them_in_a_family() {
        known = aChildOfNobodyBornOn("2012-01-15");
        twin = aChildOfNobodyBornOn("2012-01-15");
        family = aFamilyOf(twin);
    }

    @AfterEach
    void close() {
        cases.close();
    }

    @Nested
    class What_is_heard {

        @Test
        void makes_two_children_one_until_it_is_taken_back() throws SQLException {
            merge(2);

            read(twin).body("mergedInto", equalTo(known));
            read(known).body("mergedInto", nullValue());
            search(twin).body("data.mergedInto", contains(known));

            cases.unmerged(record, 3, subjectOf(twin));
            cases.awaitHeard();
            read(twin).body("mergedInto", nullValue());

            merge(4);
            read(twin).body("mergedInto", equalTo(known));
        }

        @Test
        void comes_to_the_same_in_any_order_and_however_often() throws SQLException {
            cases.unmerged(record, 3, subjectOf(twin));
            merge(2);
            merge(2);
            read(twin).body("mergedInto", nullValue());

            merge(4);
            cases.unmerged(record, 3, subjectOf(twin));
            merge(2);
            read(twin).body("mergedInto", equalTo(known));
        }

        @Test
        void holds_for_a_child_who_is_registered_later() {
            String reference = aReference();
            String later = pseudonyms.of(Person.Kind.CHILD, TestToken.AUTHORITY, reference);
            relate(twin, "SOCIAL-WORKER");
            tell(record, 2, twin, later);
            read(twin).body("mergedInto", nullValue());

            String registered = id(asLoader()
                    .body(Map.of(
                            "childReference", reference.toLowerCase(Locale.ROOT),
                            "surname", "Sampleton",
                            "birthDate", "2012-01-15",
                            "sex", "F"))
                    .post("/v1/children"));

            read(twin).body("mergedInto", equalTo(registered));
            asSocialWorker().get("/v1/children/{id}", registered).then().statusCode(200);
            asLoader()
                    .queryParam("childId", registered)
                    .get("/v1/families")
                    .then()
                    .body("data.id", contains(family));
        }

        @Test
        void makes_one_of_two_who_were_found_to_be_a_third_who_is_not_here() {
            String third = CasesService.pseudonym();
            relate(known, "SOCIAL-WORKER");

            tell(record, 2, twin, third);
            tell(Ids.next(), 2, known, third);

            read(twin).body("mergedInto", nullValue());
            asSocialWorker().get("/v1/families/{id}", family).then().statusCode(200);
            families(known).body("data.id", contains(family));
        }

        @Test
        void is_parked_where_it_cannot_be_believed_and_the_rest_goes_on() throws SQLException {
            String subject = subjectOf(twin);
            cases.send(CasesService.MERGED, 2, subject, "{\"childId\": \"%s\", \"revision\": 2}".formatted(record));
            cases.send(CasesService.MERGED, 2, subject, "no JSON");
            cases.send("cases.review.held.v1", 2, subject, "of no concern here");
            merge(3);

            read(twin).body("mergedInto", equalTo(known));
            assertThat(Traces.column(
                            "select reason || ' ' || detail from parked_event where headers ->> 'ce_subject' = '"
                                    + subject + "' order by topic_offset"))
                    .containsExactly("SCHEMA_BROKEN into", "NOT_PARSEABLE line 1, column 1");
        }
    }

    @Nested
    class Who_may_see {

        @Test
        void one_may_see_the_other_and_the_others_family() throws SQLException {
            relate(known, "SOCIAL-WORKER");
            String sibling = aChildOfNobodyBornOn("2015-02-03");
            putChildren(twin, sibling).statusCode(200);
            asSocialWorker().get("/v1/children/{id}", twin).then().statusCode(404);

            merge(2);

            asSocialWorker().get("/v1/children/{id}", twin).then().statusCode(200);
            asSocialWorker().get("/v1/children/{id}", sibling).then().statusCode(200);
            asSocialWorker().get("/v1/families/{id}", family).then().statusCode(200);

            cases.unmerged(record, 3, subjectOf(twin));
            cases.awaitHeard();
            asSocialWorker().get("/v1/children/{id}", twin).then().statusCode(404);
        }

        @Test
        void the_one_who_was_merged_may_see_the_child_as_it_is_known() throws SQLException {
            relate(twin, "SOCIAL-WORKER");
            asSocialWorker().get("/v1/children/{id}", known).then().statusCode(404);

            merge(2);

            asSocialWorker().get("/v1/children/{id}", known).then().statusCode(200);
        }

        @Test
        void neither_may_who_is_kept_from_one() throws SQLException {
            relate(known, "SOCIAL-WORKER");
            relate(known, "CP-CHAIR");
            relate(twin, "CP-CHAIR");
            exclude("SOCIAL-WORKER", twin);
            exclude("CP-CHAIR", known);
            asSocialWorker().get("/v1/children/{id}", known).then().statusCode(200);
            as("cp-chair", "CONFERENCE").get("/v1/families/{id}", family).then().statusCode(200);

            merge(2);

            asSocialWorker().get("/v1/children/{id}", known).then().statusCode(404);
            as("cp-chair", "CONFERENCE").get("/v1/families/{id}", family).then().statusCode(404);
        }

        private void exclude(String staffId, String child) {
            id(asQualityAssurance()
                    .body(Map.of(
                            "person", child,
                            "kind", "EXCLUDED_FROM",
                            "staffId", staffId,
                            "basis", "PERSONAL_CONNECTION",
                            "from", "2020-01-01"))
                    .post("/v1/sensitivities"));
        }
    }

    @Nested
    class The_child_as_it_is_known {

        @Test
        void has_the_records_of_both_in_every_list_and_whoever_works_with_it_has_its_duties() throws SQLException {
            String discussion = discussed(twin);
            String enquiry = id(asLoader()
                    .body(Map.of("strategyDiscussionId", discussion, "childId", twin, "startedOn", "2025-06-02"))
                    .post("/v1/section-47-enquiries"));
            String conference = first("/v1/conferences", twin);
            change("/v1/conferences/" + conference, "/outcome", outcome("2025-06-16", twin + " PLAN_STARTED NEG"));
            String plan = first("/v1/child-protection-plans", twin);
            String coreGroup = first("/v1/core-groups", twin);
            String officer = "OFFICER-" + known.substring(24);
            relate(known, officer);
            dutiesOf(officer).body("data", empty());

            merge(2);

            lists("/v1/families", family);
            lists("/v1/strategy-discussions", discussion);
            lists("/v1/section-47-enquiries", enquiry);
            lists("/v1/conferences", conference);
            lists("/v1/child-protection-plans", plan);
            lists("/v1/core-groups", coreGroup);
            dutiesOf(officer).body("data.about.flatten()", hasItem(twin));
        }

        private void lists(String path, String own) {
            for (String child : List.of(known, twin)) {
                asLoader()
                        .queryParam("childId", child)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .body("data.id", hasItem(own));
            }
        }

        @Test
        void takes_what_is_new_while_the_records_of_the_other_go_on() throws SQLException {
            merge(2);

            refused(registerFamily(twin), "child-merged");
            registerFamily(known).statusCode(201);
            putChildren(twin, known).statusCode(200);
            refused(discussing(twin), "child-merged");
            discussing(known).statusCode(201);
            refused(schedule(twin), "child-merged");
            schedule(known).statusCode(201);
            refused(revoke("/v1/children/" + twin), "child-merged");
            refused(revoke("/v1/children/" + known), "child-has-merged");
        }

        @Test
        void is_held_whole_by_a_legal_hold_of_one() throws SQLException {
            merge(2);
            id(as("quality-assurance-manager", "AUDIT")
                    .body(Map.of("person", twin, "basis", "LITIGATION", "from", "2026-01-05"))
                    .post("/v1/legal-holds"));

            assertThat(Traces.column("""
                            select distinct person || ' ' || held
                            from retention_standing('%s', current_date, array['%s', '%s']::uuid[])
                            """.formatted(TestToken.AUTHORITY, known, twin)))
                    .containsExactlyInAnyOrder(known + " true", twin + " true");
        }
    }

    @Nested
    class An_adopted_child {

        @Test
        void is_sealed_as_nobody_elses_and_joined_by_no_merge_that_is_heard_later() throws SQLException {
            String subject = subjectOf(twin);
            merge(2);
            refused(seal(known), "child-has-merged");
            refused(seal(twin), "child-merged");
            cases.unmerged(record, 3, subject);
            cases.awaitHeard();
            relate(known, "SOCIAL-WORKER");

            seal(twin).statusCode(200);
            cases.merged(record, 4, subject, subjectOf(known));
            cases.merged(Ids.next(), 2, subjectOf(known), subject);
            cases.awaitHeard();

            asArchivist().get("/v1/children/{id}", twin).then().statusCode(200).body("mergedInto", nullValue());
            asSocialWorker().get("/v1/children/{id}", twin).then().statusCode(404);
            asSocialWorker()
                    .get("/v1/children/{id}", known)
                    .then()
                    .statusCode(200)
                    .body("mergedInto", nullValue());
            registerFamily(known).statusCode(201);
        }

        @Test
        void leaves_no_merge_behind_with_a_child_who_is_not_here() throws SQLException {
            String subject = subjectOf(twin);
            tell(record, 2, twin, CasesService.pseudonym());

            seal(twin).statusCode(200);

            assertThat(Traces.column(
                            "select record_id from merged_child where '" + subject + "' in (subject, into_subject)"))
                    .isEmpty();
            assertThat(Traces.of(subject)).allMatch(table -> table.startsWith("outbox"));
        }

        private ValidatableResponse seal(String child) {
            return asQualityAssurance()
                    .header("If-Match", etag("/v1/children/" + child))
                    .body(Map.of(
                            "adoptionOrderMadeOn", "2026-03-02",
                            "basis", "ADOPTION_ORDER",
                            "restrictedTo", List.of("ARCHIVIST")))
                    .post("/v1/children/{id}/sealing", child)
                    .then();
        }

        private RequestSpecification asArchivist() {
            return as(TestToken.as("quality-assurance-manager").with("staffId", "ARCHIVIST"), "AUDIT");
        }
    }

    /// The cases service tells that the twin is the known child, and this service has heard it.
    private void merge(long revision) throws SQLException {
        tell(record, revision, twin, subjectOf(known));
    }

    private void tell(UUID ofRecord, long revision, String child, String into) {
        try {
            cases.merged(ofRecord, revision, subjectOf(child), into);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        cases.awaitHeard();
    }

    private static ValidatableResponse read(String child) {
        return asLoader().get("/v1/children/{id}", child).then().statusCode(200);
    }

    private static ValidatableResponse search(String child) {
        String reference = read(child).extract().path("childReference");
        return asLoader()
                .body(Map.of("childReference", reference))
                .post("/v1/children/search")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse families(String child) {
        return asLoader().queryParam("childId", child).get("/v1/families").then();
    }

    private static String aFamilyOf(String child) {
        return registerFamily(child).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse registerFamily(String child) {
        return asLoader()
                .body(Map.of("familyReference", aReference(), "childIds", List.of(child)))
                .post("/v1/families")
                .then();
    }

    private ValidatableResponse putChildren(String... children) {
        return asLoader()
                .header("If-Match", etag("/v1/families/" + family))
                .body(Map.of("childIds", List.of(children)))
                .put("/v1/families/{id}/children", family)
                .then();
    }

    private String discussed(String child) {
        return discussing(child).statusCode(201).extract().path("id");
    }

    private ValidatableResponse discussing(String child) {
        return asLoader()
                .body(Map.of(
                        "familyId",
                        family,
                        "heldOn",
                        "2025-06-02",
                        "initiatedSection47",
                        true,
                        "childIds",
                        List.of(child),
                        "agencies",
                        List.of("CHILDRENS_SOCIAL_CARE", "POLICE", "GP")))
                .post("/v1/strategy-discussions")
                .then();
    }

    private ValidatableResponse schedule(String child) {
        return asLoader()
                .body(Map.of(
                        "familyId",
                        family,
                        "kind",
                        "TRANSFER_IN",
                        "clockStarted",
                        "2025-06-02",
                        "childIds",
                        List.of(child)))
                .post("/v1/conferences")
                .then();
    }

    private static String first(String path, String child) {
        return asLoader().queryParam("childId", child).get(path).path("data[0].id");
    }

    private static void change(String address, String what, Object body) {
        asLoader()
                .header("If-Match", etag(address))
                .body(body)
                .put(address + what)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse dutiesOf(String staffId) {
        return asQualityAssurance()
                .queryParam("staffId", staffId)
                .get("/v1/worklist")
                .then()
                .statusCode(200);
    }

    private static void refused(ValidatableResponse answer, String code) {
        answer.statusCode(409).body("code", equalTo(code));
    }
}
