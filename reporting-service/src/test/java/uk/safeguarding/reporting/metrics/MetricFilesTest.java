package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The files of the figures: each is whole, the database can answer it, and what is wrong with a bad one is said.
@QuarkusTest
class MetricFilesTest {

    private static final String GOOD = """
        /* ---
        id: things
        version: 1
        section: iro
        title: Things
        unit: THING
        units: {THING: {key: review_id, counted: all}}
        counts: things
        period: flow
        aggregate: count
        source: none
        records: {review_id: review}
        dimensions: [participation]
        --- */
        select r.review_id, r.subject, true as counted, null::text as reason, r.participation
        from reviews_known(:knownAt) r
        where r.local_authority = :localAuthority and r.due_on between :from and :to
        """;

    @Inject
    MetricCatalogue catalogue;

    @Inject
    MetricCheck check;

    @Test
    void every_figure_can_be_answered_by_the_database() {
        assertThat(catalogue.all())
                .allSatisfy(metric -> assertThatCode(() -> check.check(metric)).doesNotThrowAnyException());
    }

    @Test
    void the_figures_are_these_in_these_units() {
        assertThat(catalogue.all().stream()
                        .map(metric -> metric.id() + " " + metric.header().unit() + " " + units(metric))
                        .toList())
                .containsExactlyInAnyOrder(
                        "children-looked-after CHILD CHILD any",
                        "children-in-education-with-current-pep CHILD CHILD any",
                        "children-placed-out-of-area CHILD CHILD any",
                        "out-of-area-within-distance CHILD CHILD any",
                        "out-of-area-with-family-or-friends CHILD CHILD any",
                        "orders-awaiting-revocation ORDER ORDER all, CHILD any",
                        "reviews-in-timescale REVIEW REVIEW all, CHILD all",
                        "review-participation REVIEW REVIEW all, CHILD any",
                        "review-views-conveyed REVIEW REVIEW all, CHILD all",
                        "review-reports-on-time REPORT REPORT all",
                        "review-feedback RESPONSE RESPONSE all",
                        "iro-contacts-between-reviews CONTACT CONTACT all, CHILD any",
                        "placement-stability-local CHILD CHILD any",
                        "placement-stability-dfe CHILD CHILD any",
                        "teenagers-placed-in-area CHILD CHILD any",
                        "sibling-groups-placed-together SIBLING_GROUP SIBLING_GROUP all",
                        "iro-caseload CHILD CHILD any",
                        "permanent-staff TEAM TEAM all",
                        "escalations-raised ESCALATION ESCALATION all, CHILD any",
                        "escalations-by-highest-stage ESCALATION ESCALATION all",
                        "escalations-by-theme ESCALATION ESCALATION all, CHILD any",
                        "commendations COMMENDATION COMMENDATION all, CHILD any",
                        "audits-completed AUDIT AUDIT all, CHILD any",
                        "family-time-plans-in-place CHILD CHILD any",
                        "conferences-held CONFERENCE CONFERENCE any, CHILD any, FAMILY any",
                        "conferences-in-timescale CONFERENCE CONFERENCE all, CHILD all",
                        "children-with-child-protection-plans CHILD CHILD any",
                        "plans-by-category PLAN PLAN any",
                        "risk-factors FAMILY FAMILY any, CHILD any",
                        "lado-referrals REFERRAL REFERRAL any",
                        "lado-referrals-by-sector REFERRAL REFERRAL any",
                        "lado-threshold-not-met REFERRAL REFERRAL any",
                        "lado-transferred REFERRAL REFERRAL any",
                        "lado-outcomes ALLEGATION ALLEGATION any, REFERRAL any");
    }

    @Test
    void a_good_file_is_read() {
        Metric metric = read(GOOD);

        check.check(metric);
        assertThat(metric.id()).isEqualTo("things");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        id: things             | id: other                 | the path is <section>/<id>.sql
        version: 1             | version: 0                | versions are counted from 1
        unit: THING            | unit: OTHER               | the unit must be one of the units
        counted: all           | counted: some             | the header cannot be read
        aggregate: count       | aggregate: percent        | outOf says what the denominator is
        aggregate: count       | colour: blue              | the header cannot be read
        period: flow           | period: snapshot          | a snapshot asks for :asAt
        source: none           | defaultBy: ageBand        | the header cannot be read
        title: Things          | defaultBy: ageBand        | the header cannot be read
        dimensions: [participation] | defaultBy: ageBand    | defaultBy must be one of the dimensions
        dimensions: [participation] | goodDirection: sideways | goodDirection is up or down
        dimensions: [participation] | jurisdiction: S       | jurisdiction is E or W
        dimensions: [participation] | parameters: {miles: 3} | the query does not use its parameters
        dimensions: [participation] | per: 10000            | per belongs to a rate
        :from                  | :form                     | the query names parameters that do not exist
        :localAuthority        | 'E06000017'               | the query must ask for :localAuthority
        reviews_known(:knownAt) | review_fact              | facts are read by their functions
        /* ---                 | /*                        | begin with a header
        """)
    void a_bad_header_is_refused(String part, String instead, String problem) {
        assertThatExceptionOfType(MetricFormatException.class)
                .isThrownBy(() -> read(GOOD.replace(part, instead)))
                .withMessageContaining("metrics/iro/things.sql")
                .withMessageContaining(problem);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        true as counted        | 1 as counted              | the query needs a column counted of the type bool
        true as counted        | true as tallied           | the query needs a column counted
        null::text as reason   | null::date as reason      | the query needs a column reason
        r.subject,             | r.age_years,              | the query needs a column subject
        r.participation        | r.rule                    | the query needs a column participation
        key: review_id         | key: meeting_id           | the query needs a column meeting_id
        {review_id: review}    | {ordinal: review}         | the query needs a column ordinal
        dimensions: [participation] | dimensions: [{participation: {multi: true}}] | of the type _text or codes
        dimensions: [participation] | dimensions: [{participation: {codes: COLOUR}}] | needs the code set COLOUR
        reviews_known          | meetings_known            | the database refuses the query
        """)
    void a_query_that_the_database_cannot_answer_is_refused(String part, String instead, String problem) {
        Metric metric = read(GOOD.replace(part, instead));

        assertThatExceptionOfType(MetricFormatException.class)
                .isThrownBy(() -> check.check(metric))
                .withMessageContaining(problem);
    }

    private static Metric read(String text) {
        return new MetricFile("iro/things.sql").read(text);
    }

    private static String units(Metric metric) {
        return metric.header().units().entrySet().stream()
                .map(unit -> unit.getKey() + " " + unit.getValue().counted().code())
                .collect(Collectors.joining(", "));
    }
}
