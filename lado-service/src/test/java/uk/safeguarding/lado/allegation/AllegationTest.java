package uk.safeguarding.lado.allegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.lado.referral.Referral;
import uk.safeguarding.lado.referral.SampleReferral;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;

class AllegationTest {

    private static final String RUTLAND = "E06000017";
    private static final String RHONDDA = "W06000016";
    private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 15);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final WorkingDays CALENDAR = new Calendars().of(RUTLAND);
    private static final Because MISTAKE = new Because(CorrectionReason.DATA_ENTRY_ERROR, null);

    private final SampleReferral sample = new SampleReferral(RUTLAND, RECEIVED, TODAY).met();
    private final Allegation allegation = allegation(sample.referral());

    @Nested
    class Recording_an_allegation {

        @Test
        void names_the_adult_and_the_children_to_the_audit_and_by_pseudonym_to_the_others() {
            AllegationEvent event = allegation.record(TODAY);

            assertThat(event.type()).isEqualTo("lado.allegation.recorded.v1");
            assertThat(event.children()).extracting(Person::reference).containsExactly("RUT-0001", "RUT-0002");
            assertThat(event.persons())
                    .hasSize(3)
                    .contains(sample.referral().adult().id());
        }

        @Test
        void is_refused_before_the_threshold_is_decided() {
            Referral undecided = new SampleReferral(RUTLAND, RECEIVED, TODAY).referral();

            refused(() -> allegation(undecided).record(TODAY), "allegation-threshold-undecided");
        }

        @Test
        void is_refused_where_the_threshold_is_not_met() {
            Referral notMet =
                    new SampleReferral(RUTLAND, RECEIVED, TODAY).notMet().referral();

            refused(() -> allegation(notMet).record(TODAY), "allegation-threshold-not-met");
        }

        @Test
        void is_refused_after_a_transfer() {
            sample.transferred();

            refused(() -> allegation.record(TODAY), "allegation-referral-transferred");
        }

        @ParameterizedTest(name = "received {0}: {1}")
        @CsvSource({"2026-01-14, allegation-before-referral", "2026-07-01, allegation-in-future"})
        void is_refused_before_the_referral_and_in_the_future(LocalDate receivedOn, String code) {
            refused(() -> allegation(sample.referral(), receivedOn).record(TODAY), code);
        }

        @Test
        void takes_each_child_once_in_one_spelling() {
            var details = new AllegationDetails(RECEIVED, List.of(" rut-0001", "RUT-0001"), null, null, null);

            assertThat(details.childReferences()).containsExactly("RUT-0001");
        }
    }

    @Nested
    class Recording_the_outcome {

        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({"2026-04-15, ON_TIME", "2026-04-16, LATE"})
        void is_in_time_for_three_months_and_accepted_after_them(LocalDate on, Timescale.State state) {
            AllegationEvent event = allegation.conclude(Outcome.SUBSTANTIATED, on, TODAY);

            assertThat(event.type()).isEqualTo("lado.allegation.outcome-recorded.v1");
            assertThat(allegation.timescale(TODAY, CALENDAR).state()).isEqualTo(state);
        }

        @ParameterizedTest(name = "open on {0}: {1}")
        @CsvSource({"2026-04-15, NOT_YET_DUE", "2026-04-16, OVERDUE"})
        void is_overdue_from_the_day_after_three_months(LocalDate today, Timescale.State state) {
            assertThat(allegation.timescale(today, CALENDAR).state()).isEqualTo(state);
        }

        @Test
        void is_no_duty_any_more_after_a_transfer() {
            sample.transferred();

            assertThat(allegation.timescale(TODAY, CALENDAR).state()).isEqualTo(Timescale.State.NOT_APPLICABLE);
            refused(() -> allegation.conclude(Outcome.FALSE, RECEIVED, TODAY), "outcome-referral-transferred");
        }

        @ParameterizedTest(name = "{0} in {1}")
        @CsvSource({
            "DELIBERATELY_INVENTED_OR_MALICIOUS, E06000017",
            "MALICIOUS, W06000016",
            "FALSE, W06000016",
        })
        void is_refused_with_an_outcome_of_the_other_nation(Outcome outcome, String authority) {
            Allegation there = allegation(
                    new SampleReferral(authority, RECEIVED, TODAY).met().referral());

            refused(() -> there.conclude(outcome, RECEIVED, TODAY), "outcome-of-another-nation");
        }

        @Test
        void is_accepted_with_each_outcome_of_wales() {
            for (Outcome outcome : List.of(
                    Outcome.SUBSTANTIATED,
                    Outcome.UNSUBSTANTIATED,
                    Outcome.UNFOUNDED,
                    Outcome.DELIBERATELY_INVENTED_OR_MALICIOUS)) {
                Allegation there = allegation(
                        new SampleReferral(RHONDDA, RECEIVED, TODAY).met().referral());

                assertThat(there.conclude(outcome, RECEIVED, TODAY).outcome()).isEqualTo(outcome);
            }
        }

        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({"2026-01-14, outcome-before-allegation", "2026-07-01, allegation-in-future"})
        void is_refused_before_the_allegation_and_in_the_future(LocalDate on, String code) {
            refused(() -> allegation.conclude(Outcome.UNFOUNDED, on, TODAY), code);
        }

        @Test
        void is_refused_a_second_time() {
            var _ = allegation.conclude(Outcome.UNFOUNDED, RECEIVED, TODAY);

            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> allegation.conclude(Outcome.UNFOUNDED, RECEIVED, TODAY))
                    .extracting(DomainException::code)
                    .isEqualTo("allegation-already-concluded");
        }
    }

    @Nested
    class Correcting_an_allegation {

        @Test
        void is_refused_where_it_leaves_an_outcome_without_a_day() {
            var half = new AllegationDetails(RECEIVED, List.of(), null, Outcome.FALSE, null);

            refused(() -> allegation.correct(half, List.of(), MISTAKE, TODAY), "outcome-incomplete");
        }

        @Test
        void gives_no_outcome_to_what_was_transferred() {
            sample.transferred();
            var concluded = new AllegationDetails(RECEIVED, List.of(), null, Outcome.FALSE, RECEIVED);

            refused(() -> allegation.correct(concluded, List.of(), MISTAKE, TODAY), "outcome-referral-transferred");
        }
    }

    @Nested
    class Following_a_corrected_referral {

        @Test
        void takes_its_day_if_it_came_with_it() {
            LocalDate moved = RECEIVED.plusDays(4);
            sample.correctedTo(moved);

            assertThat(allegation.isLeftBehind(RECEIVED)).isTrue();
            AllegationEvent event = allegation.follow(RECEIVED, MISTAKE, TODAY);

            assertThat(event.type()).isEqualTo("lado.allegation.corrected.v1");
            assertThat(event.receivedOn()).isEqualTo(moved);
            assertThat(allegation.isLeftBehind(RECEIVED)).isFalse();
        }

        @Test
        void keeps_its_own_day() {
            Allegation later = allegation(sample.referral(), RECEIVED.plusDays(9));
            sample.correctedTo(RECEIVED.plusDays(4));

            assertThat(later.isLeftBehind(RECEIVED)).isFalse();
        }
    }

    private static Allegation allegation(Referral referral) {
        return allegation(referral, RECEIVED);
    }

    private static Allegation allegation(Referral referral, LocalDate receivedOn) {
        var details = new AllegationDetails(receivedOn, List.of("RUT-0001", "RUT-0002"), null, null, null);
        return new Allegation(referral, null, details, List.of(UUID.randomUUID(), UUID.randomUUID()));
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(act)
                .extracting(DomainException::code)
                .isEqualTo(code);
    }
}
