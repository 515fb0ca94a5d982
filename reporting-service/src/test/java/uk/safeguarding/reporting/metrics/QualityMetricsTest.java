package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Commendations, audits, staffing and caseloads.
@QuarkusTest
class QualityMetricsTest {

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);

    @AfterEach
    void forget() {
        told.forget();
    }

    @Test
    void commendations_of_the_period_are_counted_by_theme() {
        commended("Ada", "2017-03-31", "REPORTS");
        commended("Ada", "2017-04-01", "REPORTS");
        commended("Ada", "2018-03-31", "REUNIFICATION");
        commended("Bea", "2018-04-01", "REPORTS");

        assertThat(asker.number("commendations", "period", "2017-18")).isEqualTo("2");
        assertThat(asker.number("commendations", "period", "2017-18", "unit", "CHILD"))
                .isEqualTo("1");
        assertThat(asker.rows("commendations", "theme", "period", "2017-18"))
                .containsEntry("REPORTS", "1")
                .containsEntry("REUNIFICATION", "1")
                .containsEntry("VOICE_OF_CHILD", "0");
    }

    @Test
    void audits_completed_in_the_period_are_counted_by_grade_role_and_theme() {
        audited("Ada", "2017-03-31", "GOOD");
        audited("Ada", "2017-04-01", "GOOD");
        audited("Ada", "2018-03-31", "INADEQUATE");
        audited("Bea", "2018-04-01", "GOOD");

        assertThat(asker.number("audits-completed", "period", "2017-18")).isEqualTo("2");
        assertThat(asker.number("audits-completed", "period", "2017-18", "unit", "CHILD"))
                .isEqualTo("1");
        assertThat(asker.rows("audits-completed", "grade", "period", "2017-18"))
                .containsEntry("GOOD", "1")
                .containsEntry("INADEQUATE", "1")
                .containsEntry("OUTSTANDING", "0");
        assertThat(asker.rows("audits-completed", "auditorRole", "by", "auditorRole", "period", "2017-18"))
                .containsEntry("IRO", "2");
        assertThat(asker.rows("audits-completed", "theme", "by", "theme", "period", "2017-18"))
                .containsEntry("MINUTES", "2")
                .containsEntry("RECORDING", "2")
                .containsEntry("HEALTH", "0");
    }

    @Test
    void permanent_staff_are_those_last_told_of_reviewing_officers_and_chairs() {
        staffed("IRO_SERVICE", "2017-04-01", "6", "3", "1");
        staffed("IRO_SERVICE", "2018-03-31", "6", "5.5", "0");
        staffed("IRO_SERVICE", "2018-04-01", "6", "6", "0");
        staffed("CONFERENCE_CHAIRS", "2017-09-30", "4", "4", "0");
        staffed("LADO", "2018-03-31", "1", "0", "1");

        assertThat(asker.number("permanent-staff", "asAt", "2018-03-31")).isEqualTo("9.5 of 10 = 95.0");
        assertThat(asker.number("permanent-staff", "asAt", "2018-04-01")).isEqualTo("10 of 10 = 100.0");
        assertThat(asker.number("permanent-staff", "asAt", "2018-03-30")).isEqualTo("7 of 10 = 70.0");
        assertThat(asker.rows("permanent-staff", "team", "by", "team", "asAt", "2018-03-31"))
                .containsEntry("IRO_SERVICE", "5.5 of 6 = 91.7")
                .containsEntry("CONFERENCE_CHAIRS", "4 of 4 = 100.0");
    }

    @Test
    void without_a_record_of_staffing_there_is_no_value() {
        allocated("Ada", "2018-03-31", null);

        assertThat(asker.number("iro-caseload", "asAt", "2018-03-31")).isEqualTo("1 of 0 = null");
        assertThat(asker.number("permanent-staff", "asAt", "2018-03-31")).isEqualTo("0 of 0 = null");
    }

    @Test
    void the_caseload_is_of_children_with_an_officer_that_day_to_officers_in_post() {
        allocated("Ada", "2018-03-31", null);
        allocated("Bea", "2017-01-01", "2018-04-01");
        allocated("Cem", "2017-01-01", "2018-03-31");
        allocated("Dot", "2018-04-01", null);
        staffed("IRO_SERVICE", "2018-03-31", "2", "0.5", "0.75");

        assertThat(asker.number("iro-caseload", "asAt", "2018-03-31")).isEqualTo("2 of 1.25 = 1.60");
        assertThat(asker.number("iro-caseload", "asAt", "2018-04-01")).isEqualTo("2 of 1.25 = 1.60");
        assertThat(asker.number("iro-caseload", "asAt", "2018-03-30")).isEqualTo("2 of 0 = null");
    }

    private void commended(String child, String day, String theme) {
        told.tell(
                "commendation", child, "commended_on", day, "commended_by", told.pseudonym("officer"), "theme", theme);
    }

    private void audited(String child, String day, String grade) {
        told.tell(
                "audit",
                child,
                "completed_on",
                day,
                "auditor",
                told.pseudonym("officer"),
                "grade",
                grade,
                "themes",
                List.of("MINUTES", "RECORDING"));
    }

    private void staffed(String team, String day, String established, String permanent, String agency) {
        told.tell(
                "staffing",
                team + day,
                "team",
                team,
                "as_at",
                day,
                "established_fte",
                established,
                "permanent_fte",
                permanent,
                "agency_fte",
                agency);
    }

    private void allocated(String child, String from, String to) {
        told.tell("iro_allocation", child, "staff", told.pseudonym("officer"), "from", from, "to", to);
    }
}
