package uk.safeguarding.reporting.metrics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LadoMetricsTest {

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);

    @AfterEach
    void forget() {
        told.forget();
    }

    @ParameterizedTest(name = "received {0}: {1}")
    @CsvSource({"2013-03-31, 0", "2013-04-01, 1", "2014-03-31, 1", "2014-04-01, 0"})
    void a_referral_belongs_to_the_period_in_which_it_was_received(String received, String number) {
        referral(received);

        assertThat(asker.number("lado-referrals", "period", "2013-14")).isEqualTo(number);
        assertThat(asker.number("lado-referrals-by-sector", "period", "2013-14"))
                .isEqualTo(number);
    }

    @Test
    void a_year_is_compared_with_the_year_before() {
        referral("2013-05-01");
        referral("2013-06-01");
        referral("2013-07-01");
        referral("2012-05-01");
        referral("2012-06-01");

        assertThat(asker.figure("lado-referrals", "period", "2013-14", "compare", "previous")
                        .get("previous")
                        .toString())
                .isEqualTo("""
                        {"label":"2012-13","numerator":2,"denominator":null,"value":2,"change":1,"changePercent":50.0}""");
    }

    @Test
    void sectors_without_a_referral_are_shown_and_sectors_have_groups() {
        referral("2013-05-01", "sector", "EDUCATION_PRIMARY");
        referral("2013-05-01", "sector", "EDUCATION_SECONDARY");
        referral("2013-05-01", "sector", "SPORT_AND_LEISURE");

        assertThat(asker.rows("lado-referrals-by-sector", "sector", "period", "2013-14"))
                .hasSize(20)
                .contains(entry("EDUCATION_PRIMARY", "1"), entry("SPORT_AND_LEISURE", "1"), entry("HEALTH", "0"));
        assertThat(asker.rows("lado-referrals-by-sector", "sectorGroup", "period", "2013-14", "by", "sectorGroup"))
                .contains(entry("EDUCATION", "2"), entry("FOSTER_CARE", "0"), entry("HEALTH", "0"))
                .doesNotContainKey("EDUCATION_PRIMARY");
    }

    @Test
    void the_threshold_is_that_of_the_end_of_the_day() {
        String notMet = referral(
                        "2013-05-01",
                        "threshold_decision",
                        "NOT_MET",
                        "threshold_decided_on",
                        "2013-05-02",
                        "threshold_reason",
                        "CONDUCT_ONLY")
                .toString();
        String later = referral(
                        "2014-03-31",
                        "threshold_decision",
                        "NOT_MET",
                        "threshold_decided_on",
                        "2014-04-01",
                        "threshold_reason",
                        "NOT_WORKING_WITH_CHILDREN")
                .toString();
        String met = referral("2013-05-01", "threshold_decision", "MET", "threshold_decided_on", "2013-05-02")
                .toString();
        String away = referral("2013-05-01", "transferred_on", "2013-05-02").toString();

        assertThat(asker.number("lado-threshold-not-met", "period", "2013-14")).isEqualTo("1");
        assertThat(asker.as("lado").lineage("lado-threshold-not-met", "period", "2013-14"))
                .containsOnly(
                        entry(notMet, "COUNTED"),
                        entry(later, "NOT_COUNTED UNDECIDED"),
                        entry(met, "NOT_COUNTED THRESHOLD_MET"),
                        entry(away, "NOT_COUNTED TRANSFERRED"));
        assertThat(asker.rows("lado-threshold-not-met", "reason", "period", "2013-14"))
                .contains(entry("CONDUCT_ONLY", "1"), entry("NOT_WORKING_WITH_CHILDREN", "0"), entry("OTHER", "0"))
                .doesNotContainKey("UNKNOWN");
        assertThat(asker.rows("lado-threshold-not-met", "reason", "period", "2013-14", "asAt", "2014-04-01"))
                .contains(entry("CONDUCT_ONLY", "1"), entry("NOT_WORKING_WITH_CHILDREN", "1"));
    }

    @Test
    void outcomes_close_with_the_referrals() {
        for (String outcome : new String[] {"SUBSTANTIATED", "SUBSTANTIATED", "UNSUBSTANTIATED", null}) {
            allegation(inScope(), outcome, "2014-03-31");
        }
        allegation(inScope(), "UNFOUNDED", "2014-04-01");
        referral("2013-05-01", "threshold_decision", "NOT_MET", "threshold_decided_on", "2013-05-02");
        referral(
                "2013-05-01",
                "transferred_on",
                "2013-05-02",
                "threshold_decision",
                "MET",
                "threshold_decided_on",
                "2013-05-02");
        referral("2013-05-01");

        JsonNode figure = asker.figure("lado-outcomes", "period", "2013-14");

        assertThat(Asker.number(figure)).isEqualTo("5");
        assertThat(asker.number("lado-outcomes", "period", "2013-14", "unit", "REFERRAL"))
                .isEqualTo("5");
        assertThat(asker.number("lado-transferred", "period", "2013-14")).isEqualTo("1");
        assertThat(asker.rows("lado-outcomes", "outcome", "period", "2013-14"))
                .containsExactly(
                        entry("SUBSTANTIATED", "2"),
                        entry("MALICIOUS", "0"),
                        entry("FALSE", "0"),
                        entry("UNSUBSTANTIATED", "1"),
                        entry("UNFOUNDED", "0"),
                        entry("OPEN", "2"));
        assertThat(figure.get("checks").toString())
                .isEqualTo("[{\"rule\":\"referrals = notMet + transferred + inScope + undecided\",\"holds\":true,"
                        + "\"terms\":{\"referrals\":8,\"notMet\":1,\"transferred\":1,\"inScope\":5,\"undecided\":1}},"
                        + "{\"rule\":\"inScopeAllegations = outcomes + open\",\"holds\":true,"
                        + "\"terms\":{\"inScopeAllegations\":5,\"outcomes\":3,\"open\":2}}]");
    }

    @Test
    void a_check_that_does_not_hold_says_so() {
        referral(
                "2013-05-01",
                "transferred_on",
                "2013-05-02",
                "threshold_decision",
                "NOT_MET",
                "threshold_decided_on",
                "2013-05-02");

        assertThat(asker.figure("lado-outcomes", "period", "2013-14")
                        .at("/checks/0/holds")
                        .asBoolean())
                .isFalse();
        assertThat(asker.figure("lado-outcomes", "period", "2012-13")
                        .at("/checks/0/holds")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void referrals_out_of_scope_are_left_out_with_the_reason() {
        String notMet = referral("2013-05-01", "threshold_decision", "NOT_MET", "threshold_decided_on", "2013-05-02")
                .toString();
        String undecided = referral("2013-05-01").toString();
        String empty = inScope().toString();
        UUID two = inScope();
        allegation(two, "UNFOUNDED", "2013-08-01");
        allegation(two, null, null);

        assertThat(asker.as("lado").lineage("lado-outcomes", "period", "2013-14", "unit", "REFERRAL"))
                .containsOnly(
                        entry(notMet, "LEFT_OUT THRESHOLD_NOT_MET"),
                        entry(undecided, "LEFT_OUT UNDECIDED"),
                        entry(empty, "LEFT_OUT NO_ALLEGATION_RECORDED"),
                        entry(two.toString(), "COUNTED"));
        assertThat(asker.number("lado-outcomes", "period", "2013-14")).isEqualTo("2");
    }

    private UUID inScope() {
        return referral("2013-05-01", "threshold_decision", "MET", "threshold_decided_on", "2013-05-02");
    }

    private void allegation(UUID referral, String outcome, String on) {
        told.tell(
                "allegation",
                "Adult",
                "referral_id",
                referral,
                "received_on",
                "2013-05-01",
                "outcome",
                outcome,
                "outcome_on",
                outcome == null ? null : on);
    }

    private UUID referral(String received, Object... fields) {
        Object[] all = new Object[fields.length + 2];
        all[0] = "received_on";
        all[1] = received;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return told.tell("lado_referral", "Adult", all);
    }
}
