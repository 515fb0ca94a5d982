package uk.safeguarding.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static uk.safeguarding.conferences.ConferencesApi.aChildBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aFamilyOf;
import static uk.safeguarding.conferences.ConferencesApi.aStrategyDiscussion;
import static uk.safeguarding.conferences.ConferencesApi.anEnquiry;
import static uk.safeguarding.conferences.ConferencesApi.correct;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.testing.Ages;
import uk.safeguarding.platform.testing.RetentionContract;

/// Child protection records: local policy, for 35 years after the last day and until the 75th birthday; those about
/// several children when all of them are due.
@QuarkusTest
class RetentionTest extends RetentionContract {

    RetentionTest() {
        super("children", "records-officer", "AUDIT");
    }

    @Override
    protected String aPersonOfWhomAllIsOver(String canary) {
        String child = WholeChild.make();
        correct("/v1/children/" + child, """
                {"forename": "%1$s", "surname": "%1$s"}""".formatted(canary)).statusCode(200);
        try {
            close(child);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return child;
    }

    /// What a service cannot be told in one day: that enquiry, conferences and plan have ended long since.
    private static void close(String... children) throws SQLException {
        for (String child : children) {
            String theirs = " where '" + child + "' = any (persons)";
            Ages.quietly(
                    "section_47_enquiry",
                    "update section_47_enquiry set concluded_on = started_on, outcome = 'CONFERENCE'" + theirs);
            Ages.quietly(
                    "conference",
                    "update conference set open = false, cancelled_on = coalesce(cancelled_on, due_on)" + theirs
                            + " and held_on is null");
            Ages.quietly("core_group", "update core_group set ended_on = due_on" + theirs + " and held_on is null");
            Ages.quietly(
                    "child_protection_plan",
                    "update child_protection_plan set ended_on = started_on + 7, end_reason = 'OTHER'" + theirs);
        }
    }

    private static String oldEnough(String child) throws SQLException {
        close(child);
        Ages.age(child);
        return child;
    }

    @Test
    void what_is_open_is_kept_however_old() throws SQLException {
        String child = WholeChild.make();
        Ages.age(child);

        proposeAsAt("2026-01-01").body("proposed", not(hasItem(child)));
    }

    @Test
    void a_child_stays_as_long_as_a_sibling_in_the_same_discussion() throws SQLException {
        String elder = aChildBornOn("2014-03-01");
        String younger = aChildBornOn("2019-04-01");
        String family = aFamilyOf(elder, younger);
        String discussion = aStrategyDiscussion(family, "2025-06-02", elder, younger);
        anEnquiry(discussion, elder, "2025-06-02");
        oldEnough(elder);
        Ages.quietly("child", "update child set birth_date = '2019-04-01' where id = '" + younger + "'");

        propose().body("proposed", not(hasItem(elder)));

        refuse_what_is_proposed();
        oldEnough(younger);
        Ages.quietly("child", "update child set birth_date = '1919-04-01' where id = '" + younger + "'");
        String both = propose()
                .statusCode(201)
                .body("proposed", hasItems(elder, younger))
                .extract()
                .path("id");
        hold(younger).statusCode(201);
        approve(both, "\"1\"").statusCode(200).body("leftOut.find { it.reason == 'ON_HOLD' }.persons", equalTo(2));
        mustBeThere(elder);
    }

    @Test
    void a_child_who_has_left_a_family_stays_as_long_as_the_family_whose_revisions_tell_of_it() throws SQLException {
        String left = aChildBornOn("2014-03-01");
        String stayed = aChildBornOn("2019-04-01");
        String family = aFamilyOf(left, stayed);
        correct("/v1/families/" + family, "{\"childIds\": [\"" + stayed + "\"]}")
                .statusCode(200);
        oldEnough(left);
        Ages.quietly("child", "update child set birth_date = '2019-04-01' where id = '" + stayed + "'");

        propose().body("proposed", not(hasItem(left)));
        assertThat(Ages.texts("select persons::text from family where id = '" + family + "'"))
                .containsExactly("{" + stayed + "}");
    }
}
