package uk.safeguarding.lado.referral;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

/// What must be so of a referral, after whatever change. Each rule has its own code in the answer.
final class ReferralRules {

    private ReferralRules() {}

    /// @param notifiedOn     the day of the notification that the referral was made of
    /// @param localAuthority GSS code of the authority whose referral it is
    /// @throws RuleBroken with the code of the first rule that is broken
    static void check(ReferralDetails facts, LocalDate notifiedOn, String localAuthority, LocalDate today) {
        checkDates(facts, notifiedOn, today);
        if (facts.thresholdDecision() == null) {
            checkUndecided(facts);
        } else {
            checkDecision(facts, facts.thresholdDecision());
        }
        checkTransfer(facts, localAuthority);
    }

    private static void checkDates(ReferralDetails facts, LocalDate notifiedOn, LocalDate today) {
        boolean future = Arrays.asList(
                        facts.receivedOn(), facts.employerKnewOn(), facts.thresholdDecidedOn(), facts.transferredOn())
                .stream()
                .filter(Objects::nonNull)
                .anyMatch(day -> day.isAfter(today));
        refuseIf(future, "referral-in-future", "Nothing of a referral can be recorded before it happens");
        refuseIf(
                facts.receivedOn().isBefore(notifiedOn),
                "referral-before-notification",
                "A referral is not received before the notification that it was made of");
        refuseIf(
                isAfter(facts.employerKnewOn(), facts.receivedOn()),
                "referral-before-employer-knew",
                "The employer came to know on or before the day of the referral");
    }

    private static void checkUndecided(ReferralDetails facts) {
        boolean something = facts.thresholdDecidedOn() != null
                || facts.thresholdReason() != null
                || !facts.thresholdLimbs().isEmpty();
        refuseIf(something, "threshold-decision-missing", "A day, limb or reason belongs to a threshold decision");
    }

    private static void checkDecision(ReferralDetails facts, ThresholdDecision decision) {
        LocalDate decidedOn = facts.thresholdDecidedOn();
        if (decidedOn == null) {
            throw new RuleBroken("threshold-day-missing", "A threshold decision has a day");
        }
        refuseIf(
                decidedOn.isBefore(facts.receivedOn()),
                "threshold-decided-before-received",
                "The threshold is decided on or after the day of the referral");
        boolean limbs = !facts.thresholdLimbs().isEmpty();
        boolean reason = facts.thresholdReason() != null;
        switch (decision) {
            case MET -> {
                refuseIf(!limbs, "threshold-limb-missing", "A threshold that is met names at least one limb");
                refuseIf(reason, "threshold-reason-when-met", "A reason is given only when the threshold is not met");
            }
            case NOT_MET -> {
                refuseIf(!reason, "threshold-reason-missing", "A threshold that is not met names the reason");
                refuseIf(limbs, "threshold-limb-when-not-met", "Limbs are named only when the threshold is met");
            }
        }
    }

    private static void checkTransfer(ReferralDetails facts, String localAuthority) {
        LocalDate on = facts.transferredOn();
        String to = facts.transferredTo();
        refuseIf((on == null) != (to == null), "transfer-incomplete", "A transfer has a day and an authority");
        if (on == null) {
            return;
        }
        refuseIf(
                on.isBefore(facts.receivedOn()),
                "transfer-before-received",
                "A referral is transferred on or after the day on which it was received");
        refuseIf(
                localAuthority.equals(to),
                "transfer-to-own-authority",
                "A referral is transferred to another authority");
        refuseIf(
                facts.thresholdDecision() == ThresholdDecision.NOT_MET,
                "transfer-threshold-not-met",
                "A referral that does not meet the threshold is not transferred");
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isAfter(other);
    }

    private static void refuseIf(boolean broken, String code, String detail) {
        if (broken) {
            throw new RuleBroken(code, detail);
        }
    }
}
