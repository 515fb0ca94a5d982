package uk.safeguarding.lado.referral;

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
import uk.safeguarding.lado.adult.Adult;
import uk.safeguarding.lado.adult.AdultDetails;
import uk.safeguarding.lado.employer.Sector;
import uk.safeguarding.lado.notification.Notification;
import uk.safeguarding.lado.notification.NotificationDetails;
import uk.safeguarding.lado.notification.NotificationKind;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;

class ReferralTest {

    private static final String RUTLAND = "E06000017";
    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final WorkingDays CALENDAR = new Calendars().of(RUTLAND);
    private static final Because MISTAKE = new Because(CorrectionReason.DATA_ENTRY_ERROR, null);

    private final Referral referral = referral(RECEIVED, null);

    @Nested
    class Receiving_a_referral {

        @Test
        void tells_the_other_services_the_sector_and_the_last_day_of_the_decision() {
            ReferralEvent event = referral.receive(TODAY);

            assertThat(event.type()).isEqualTo("lado.referral.received.v1");
            assertThat(event.revision()).isEqualTo(1);
            assertThat(event.sector()).isEqualTo(Sector.EDUCATION_PRIMARY);
            assertThat(event.decisionDueOn()).isEqualTo(LocalDate.of(2026, 6, 2));
            assertThat(event.thresholdDecision()).isNull();
        }

        @Test
        void is_refused_of_a_request_for_advice() {
            Referral ofAdvice = new Referral(
                    notification(NotificationKind.ADVICE), adult(), null, received(RECEIVED, null), CALENDAR);

            refused(() -> ofAdvice.receive(TODAY), "referral-of-advice");
        }

        @ParameterizedTest(name = "received {0}, employer knew {1}: {2}")
        @CsvSource({
            "2026-07-01, , referral-in-future",
            "2026-05-29, , referral-before-notification",
            "2026-06-02, 2026-06-03, referral-before-employer-knew",
        })
        void is_refused_where_its_days_are_out_of_order(LocalDate receivedOn, LocalDate knewOn, String code) {
            refused(() -> referral(receivedOn, knewOn).receive(TODAY), code);
        }

        @Test
        void is_refused_on_a_day_whose_working_days_are_not_known() {
            refused(() -> referral(LocalDate.of(2036, 1, 1), null), "date-outside-calendar");
        }

        @ParameterizedTest(name = "employer knew {0}: {1}")
        @CsvSource({
            "2026-06-01, ON_TIME",
            "2026-05-29, ON_TIME", // a Friday: Monday is day one
            "2026-05-28, LATE",
        })
        void says_how_soon_the_employer_told(LocalDate knewOn, Timescale.State state) {
            var timescale = referral(RECEIVED, knewOn).employerTimescale(TODAY, CALENDAR);

            assertThat(timescale).map(Timescale::state).hasValue(state);
        }

        @Test
        void says_nothing_of_an_employer_whose_day_is_not_known() {
            assertThat(referral.employerTimescale(TODAY, CALENDAR)).isEmpty();
        }
    }

    @Nested
    class Deciding_the_threshold {

        @Test
        void records_the_limbs_of_a_threshold_that_is_met() {
            ReferralEvent event = referral.decide(met(RECEIVED), TODAY);

            assertThat(event.type()).isEqualTo("lado.referral.threshold-decided.v1");
            assertThat(event.revision()).isEqualTo(2);
            assertThat(event.thresholdLimbs()).containsExactly(ThresholdLimb.HARMED);
            assertThat(referral.thresholdDecision()).hasValue(ThresholdDecision.MET);
        }

        @ParameterizedTest(name = "decided on {0}: {1}")
        @CsvSource({"2026-06-02, ON_TIME", "2026-06-03, LATE", "2026-06-30, LATE"})
        void is_accepted_however_late(LocalDate decidedOn, Timescale.State state) {
            var _ = referral.decide(met(decidedOn), TODAY);

            assertThat(referral.timescale(TODAY, CALENDAR).state()).isEqualTo(state);
        }

        @ParameterizedTest(name = "on {0}, not decided: {1}")
        @CsvSource({"2026-06-02, NOT_YET_DUE", "2026-06-03, OVERDUE"})
        void is_overdue_from_the_day_after_the_last(LocalDate today, Timescale.State state) {
            assertThat(referral.timescale(today, CALENDAR).state()).isEqualTo(state);
        }

        @Test
        void needs_a_limb_when_it_is_met() {
            refused(
                    () -> referral.decide(new Threshold(ThresholdDecision.MET, RECEIVED, List.of(), null), TODAY),
                    "threshold-limb-missing");
        }

        @Test
        void takes_no_reason_when_it_is_met() {
            var threshold = new Threshold(
                    ThresholdDecision.MET, RECEIVED, List.of(ThresholdLimb.HARMED), ThresholdReason.OTHER);

            refused(() -> referral.decide(threshold, TODAY), "threshold-reason-when-met");
        }

        @Test
        void needs_a_reason_when_it_is_not_met() {
            refused(
                    () -> referral.decide(new Threshold(ThresholdDecision.NOT_MET, RECEIVED, List.of(), null), TODAY),
                    "threshold-reason-missing");
        }

        @Test
        void takes_no_limb_when_it_is_not_met() {
            var threshold = new Threshold(
                    ThresholdDecision.NOT_MET, RECEIVED, List.of(ThresholdLimb.HARMED), ThresholdReason.CONDUCT_ONLY);

            refused(() -> referral.decide(threshold, TODAY), "threshold-limb-when-not-met");
        }

        @ParameterizedTest(name = "decided on {0}: {1}")
        @CsvSource({"2026-05-31, threshold-decided-before-received", "2026-07-01, referral-in-future"})
        void is_refused_before_the_referral_and_in_the_future(LocalDate decidedOn, String code) {
            refused(() -> referral.decide(met(decidedOn), TODAY), code);
        }

        @Test
        void is_refused_a_second_time() {
            var _ = referral.decide(met(RECEIVED), TODAY);

            conflicts(() -> referral.decide(met(RECEIVED), TODAY), "threshold-already-decided");
        }

        @Test
        void is_refused_after_a_transfer() {
            var _ = referral.transfer(RECEIVED, "E06000016", TODAY);

            conflicts(() -> referral.decide(met(RECEIVED), TODAY), "referral-transferred");
        }
    }

    @Nested
    class Transferring_a_referral {

        @Test
        void records_the_other_authority_and_ends_the_duty_to_decide() {
            ReferralEvent event = referral.transfer(RECEIVED, "E06000016", TODAY);

            assertThat(event.type()).isEqualTo("lado.referral.transferred.v1");
            assertThat(event.transferredTo()).isEqualTo("E06000016");
            assertThat(referral.timescale(TODAY, CALENDAR).state()).isEqualTo(Timescale.State.NOT_APPLICABLE);
        }

        @Test
        void leaves_a_decision_as_it_was_made() {
            var _ = referral.decide(met(LocalDate.of(2026, 6, 3)), TODAY);
            var _ = referral.transfer(LocalDate.of(2026, 6, 3), "E06000016", TODAY);

            assertThat(referral.timescale(TODAY, CALENDAR).state()).isEqualTo(Timescale.State.LATE);
        }

        @ParameterizedTest(name = "on {0} to {1}: {2}")
        @CsvSource({
            "2026-05-31, E06000016, transfer-before-received",
            "2026-07-01, E06000016, referral-in-future",
            "2026-06-02, E06000017, transfer-to-own-authority",
        })
        void is_refused_out_of_order_and_to_oneself(LocalDate on, String to, String code) {
            refused(() -> referral.transfer(on, to, TODAY), code);
        }

        @Test
        void is_refused_where_the_threshold_is_not_met() {
            var threshold = new Threshold(ThresholdDecision.NOT_MET, RECEIVED, List.of(), ThresholdReason.CONDUCT_ONLY);
            var _ = referral.decide(threshold, TODAY);

            refused(() -> referral.transfer(RECEIVED, "E06000016", TODAY), "transfer-threshold-not-met");
        }

        @Test
        void is_refused_a_second_time() {
            var _ = referral.transfer(RECEIVED, "E06000016", TODAY);

            conflicts(() -> referral.transfer(RECEIVED, "E06000016", TODAY), "referral-transferred");
        }
    }

    @Nested
    class Correcting_a_referral {

        @Test
        void moves_the_last_day_of_the_decision_with_the_day_of_receipt() {
            ReferralEvent event = referral.correct(received(LocalDate.of(2026, 6, 5), null), MISTAKE, TODAY, CALENDAR);

            assertThat(event.type()).isEqualTo("lado.referral.corrected.v1");
            assertThat(event.corrected()).isTrue();
            assertThat(event.decisionDueOn()).isEqualTo(LocalDate.of(2026, 6, 8));
        }

        @Test
        void is_refused_where_it_leaves_half_a_decision() {
            var half = new ReferralDetails(
                    RECEIVED,
                    Sector.HEALTH,
                    null,
                    null,
                    ThresholdDecision.MET,
                    null,
                    List.of(ThresholdLimb.HARMED),
                    null,
                    null,
                    null);
            var orphan = new ReferralDetails(
                    RECEIVED, Sector.HEALTH, null, null, null, null, List.of(ThresholdLimb.HARMED), null, null, null);
            var halfTransfer = new ReferralDetails(
                    RECEIVED, Sector.HEALTH, null, null, null, null, List.of(), null, RECEIVED, null);

            refused(() -> referral(RECEIVED, null).correct(half, MISTAKE, TODAY, CALENDAR), "threshold-day-missing");
            refused(
                    () -> referral(RECEIVED, null).correct(orphan, MISTAKE, TODAY, CALENDAR),
                    "threshold-decision-missing");
            refused(
                    () -> referral(RECEIVED, null).correct(halfTransfer, MISTAKE, TODAY, CALENDAR),
                    "transfer-incomplete");
        }

        @Test
        void is_refused_after_it_was_voided() {
            ReferralEvent event = referral.revoke(MISTAKE);

            assertThat(event.voided()).isTrue();
            conflicts(() -> referral.correct(received(RECEIVED, null), MISTAKE, TODAY, CALENDAR), "record-voided");
        }
    }

    private static Threshold met(LocalDate on) {
        return new Threshold(ThresholdDecision.MET, on, List.of(ThresholdLimb.HARMED), null);
    }

    private static Referral referral(LocalDate receivedOn, LocalDate knewOn) {
        return new Referral(
                notification(NotificationKind.REFERRAL), adult(), null, received(receivedOn, knewOn), CALENDAR);
    }

    private static ReferralDetails received(LocalDate on, LocalDate knewOn) {
        return ReferralDetails.received(on, Sector.EDUCATION_PRIMARY, UUID.randomUUID(), knewOn);
    }

    private static Notification notification(NotificationKind kind) {
        var details = new NotificationDetails(kind, LocalDate.of(2026, 5, 30), null, null, null, null, null, null);
        return new Notification(RUTLAND, null, details, null);
    }

    private static Adult adult() {
        return new Adult(RUTLAND, null, new AdultDetails("ADULT-1", "Alex", "Examplar", null, null));
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(act)
                .extracting(DomainException::code)
                .isEqualTo(code);
    }

    private static void conflicts(ThrowingCallable act, String code) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(act)
                .extracting(DomainException::code)
                .isEqualTo(code);
    }
}
