package uk.safeguarding.lado;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.safeguarding.lado.Lado.Stored;
import uk.safeguarding.platform.testing.TestToken;

/// Who is named in the audit when allegations are read and changed.
@QuarkusTest
class AuditTest {

    private final Lado lado = Lado.officer();

    @Test
    void a_change_of_an_allegation_names_the_adult_and_the_children() {
        Stored referral = lado.aReferralThatMeetsTheThreshold();
        Stored allegation = lado.anAllegationOf(referral);

        assertThat(Tables.texts("""
                select person from access_log
                where record_id = ? and outcome = 'CHANGED' and operation = 'recordAllegation'
                  and purpose = 'ALLEGATION_MANAGEMENT' and subject = 'lado-subject'""", allegation.id())).containsExactlyInAnyOrderElementsOf(concernedBy(referral));
    }

    @Test
    void a_read_a_list_and_a_history_name_them_too() {
        Stored referral = lado.aReferralThatMeetsTheThreshold();
        Stored allegation = lado.anAllegationOf(referral);

        for (String path : List.of(
                allegation.url(), allegation.url() + "/history", "/v1/allegations?referralId=" + referral.id())) {
            long before = lastRow();
            lado.call().get(path).then().statusCode(200);
            assertThat(since(before, "DISCLOSED")).containsExactlyInAnyOrderElementsOf(concernedBy(referral));
        }
    }

    @Test
    void an_empty_search_and_a_refusal_leave_a_row_each() {
        long before = lastRow();
        lado.post("/v1/adults/search", "{\"surname\": \"Nobody\"}").then().statusCode(200);
        assertThat(since(before, "EMPTY")).hasSize(1);

        before = lastRow();
        Lado.as(TestToken.as("iro")).call().get("/v1/allegations").then().statusCode(403);
        lado.call().get("/v1/allegations/" + UUID.randomUUID()).then().statusCode(404);
        lado.withoutPurpose().get("/v1/allegations").then().statusCode(400);
        assertThat(since(before, "REFUSED")).hasSize(3);
    }

    @Test
    void an_employer_is_no_person() {
        Stored employer = lado.anEmployer();

        assertThat(Tables.texts("select coalesce(person, 'nobody') from access_log where record_id = ?", employer.id()))
                .containsExactly("nobody");
    }

    private List<String> concernedBy(Stored referral) {
        List<String> persons = new java.util.ArrayList<>(Tables.texts("""
                select id from named_child
                where local_authority = 'E06000017' and child_reference in ('RUT-0001', 'RUT-0002')"""));
        persons.addAll(Tables.texts("select adult_id from referral where id = ?", referral.id()));
        assertThat(persons).hasSize(3);
        return persons;
    }

    private static long lastRow() {
        return Long.parseLong(
                Tables.texts("select coalesce(max(id), 0) from access_log").getFirst());
    }

    private static List<String> since(long row, String outcome) {
        return Tables.texts(
                "select coalesce(person, 'nobody') from access_log where id > ? and outcome = ?", row, outcome);
    }
}
