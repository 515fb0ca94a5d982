package uk.safeguarding.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static uk.safeguarding.cases.CasesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.inCareSince;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.testing.Ages;
import uk.safeguarding.platform.testing.RetentionContract;
import uk.safeguarding.platform.testing.TestToken;

/// Case records of looked-after children: until the 75th birthday, or 15 years from a death under 18.
@QuarkusTest
class RetentionTest extends RetentionContract {

    RetentionTest() {
        super("children", "records-officer", "AUDIT");
    }

    @Override
    protected String aPersonOfWhomAllIsOver(String canary) {
        String child = WholeChild.withoutSiblings(); // who would stay
        as("quality-assurance-manager", "AUDIT")
                .header("If-Match", "\"1\"")
                .body("""
                        {"reasonCode": "DATA_ENTRY_ERROR", "reason": "%1$s",
                         "changes": {"forename": "%1$s", "surname": "%1$s"}}""".formatted(canary))
                .post("/v1/children/{id}/corrections", child)
                .then()
                .statusCode(200);
        return child;
    }

    @ParameterizedTest
    @CsvSource({
        "75,   ,   , 1950-06-15,           ,           , 2025-06-15",
        "75,   ,   , 1952-02-29,           ,           , 2027-03-01",
        "76,   ,   , 1952-02-29,           ,           , 2028-02-29",
        "75, 15,   , 1990-06-15, 2008-06-14,           , 2023-06-14",
        "75, 15,   , 1990-06-15, 2008-06-15,           , 2065-06-15",
        "75, 15,   , 1990-06-15, 2004-02-29,           , 2019-03-01",
        "75,   ,   , 1990-06-15, 2004-02-29,           , 2065-06-15",
        "75, 15,   ,           ,           ,           ,           ",
        "  ,   , 10,           ,           , 2016-02-29, 2026-03-01",
        "  ,   , 10,           ,           ,           ,           ",
        "68,   , 10, 1960-01-01,           , 2010-05-05, 2028-01-01",
        "68,   , 10, 1940-01-01,           , 2010-05-05, 2020-05-05",
        "68,   , 10,           ,           , 2010-05-05,           ",
        "68,   , 10, 1940-01-01,           ,           ,           "
    })
    void is_kept_to_the_last_day_of_the_longest_period_and_for_good_where_a_day_is_not_known(
            String untilAge, String afterDeath, String afterEnd, String born, String died, String ended, String lastDay)
            throws SQLException {
        String call = "select kept_until(%s, %s, %s, %s, %s, %s)::text"
                .formatted(untilAge, afterDeath, afterEnd, day(born), day(died), day(ended));

        assertThat(Ages.texts(call)).isEqualTo(java.util.Collections.singletonList(lastDay));
    }

    private static String day(String day) {
        return day == null ? "null" : "date '" + day + "'";
    }

    @Test
    void a_child_is_due_on_the_day_after_the_75th_birthday_of_a_leap_day() {
        String child = aChildOfNobodyBornOn("1944-02-29");

        assertThat(proposedAsAt("2019-03-01")).doesNotContain(child);
        assertThat(proposedAsAt("2019-03-02")).contains(child);
        proposeAsAt("9999-01-01").statusCode(422).body("code", equalTo("destruction-in-future"));
    }

    @Test
    void a_child_who_died_in_care_is_due_15_years_later() throws SQLException {
        String child = aChildOfNobodyBornOn("2000-05-05");
        String period = inCareSince(child, "2005-06-01");
        Ages.quietly(
                "period_of_care",
                "update period_of_care set ceased_on = '2010-11-26', reason_ceased = 'E2' where id = '" + period + "'");

        assertThat(proposedAsAt("2025-11-26")).doesNotContain(child);
        assertThat(proposedAsAt("2025-11-27")).contains(child);
    }

    @Test
    void a_child_is_kept_as_long_as_a_sibling_whose_record_it_shares() {
        String older = aChildOfNobodyBornOn("1944-02-29");
        var members = Stream.of(older, aChildOfNobodyBornOn("1947-05-06"))
                .map(child -> Map.of("childId", child, "relation", "FULL"))
                .toList();
        CasesApi.id(CasesApi.asRecordsOfficer()
                .body(Map.of("knownFrom", "1950-06-02", "members", members))
                .post("/v1/sibling-groups"));

        assertThat(proposedAsAt("2022-05-06")).doesNotContain(older);
        assertThat(proposedAsAt("2022-05-07")).contains(older);
    }

    private List<String> proposedAsAt(String day) {
        List<String> proposed = proposeAsAt(day).extract().path("proposed");
        return proposed == null ? List.of() : proposed;
    }

    @Test
    void a_proposal_has_two_hundred_at_most_and_the_next_one_the_others() throws SQLException {
        String authority = "W06000016";
        Ages.asOwner("""
                insert into child (id, local_authority, revision, voided, recorded_by, changed_by, changed_at, change, persons,
                                   child_reference, forename, surname, birth_date, sex)
                select id, '%s', 1, false, 'test', 'test', now(), 'CREATED', array[id], id::text, 'Robin', 'Sampleton', '1930-01-01', 'U'
                from (select gen_random_uuid() as id from generate_series(1, 205)) made""".formatted(authority));
        var officer = as(TestToken.as("records-officer").in(authority), "AUDIT");
        String id = officer.body("{}")
                .post(DESTRUCTIONS)
                .then()
                .statusCode(201)
                .body("proposed", hasSize(200))
                .body("further", equalTo(5))
                .body("due.find { it.recordType == 'child' }.records", equalTo(200))
                .body("due.find { it.recordType == 'child' }.citation", equalTo("SI 2015/1818, reg. 64(1)"))
                .extract()
                .path("id");
        as(TestToken.as("privacy-officer").in(authority), "AUDIT")
                .header("If-Match", "\"1\"")
                .put(DESTRUCTIONS + "/{id}/approval", id)
                .then()
                .statusCode(200)
                .body("destroyed.find { it.recordType == 'child' }.records", equalTo(200))
                .body("leftOut", hasSize(0));

        as(TestToken.as("records-officer").in(authority), "AUDIT")
                .body("{}")
                .post(DESTRUCTIONS)
                .then()
                .statusCode(201)
                .body("proposed", hasSize(5))
                .body("further", equalTo(0));
        asProposer().get(DESTRUCTIONS + "/{id}", id).then().statusCode(404);
        asProposer().queryParam("pageSize", 200).get(DESTRUCTIONS).then().body("data.id", not(hasItem(id)));
        Ages.asOwner("delete from destruction where local_authority = '" + authority + "' and state = 'PROPOSED'");
    }
}
