package uk.safeguarding.conferences.conference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import uk.safeguarding.conferences.timescale.ConferenceTimescale;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

/// What a conference must be like to be recorded as held, corrected or called off. Lateness is no matter of these
/// rules.
final class ConferenceRules {

    private ConferenceRules() {}

    /// @throws RuleBroken `conference-in-future`, as [#mustNotBeAtWeekend], [#mustFollow], [#mustFit] or
    ///                    `census-21-none-stands-alone` if factor 21 stands beside another
    /// @throws Conflict   as [#mustBeOwed]
    static void mustBeSound(Conference conference, ConferenceOutcome outcome, LocalDate today) {
        if (outcome.heldOn().isAfter(today)) {
            throw new RuleBroken("conference-in-future", "A conference cannot be recorded before it takes place");
        }
        mustNotBeAtWeekend(conference.kind(), outcome.heldOn());
        for (ChildDecision decision : outcome.decisions()) {
            ConferencePart part = conference
                    .part(decision.childId())
                    .orElseThrow(() -> new RuleBroken(
                            "conference-child-not-scheduled",
                            "No conference of this kind is due for one of the children"));
            mustBeOwed(part, outcome.heldOn());
            mustFollow(part, outcome.heldOn());
            mustFit(decision, conference.kind());
        }
        Set<RiskFactor> factors = outcome.riskFactors();
        if (factors.contains(RiskFactor.NONE) && factors.size() > 1) {
            throw new RuleBroken("census-21-none-stands-alone", "Factor 21, none, does not stand beside another");
        }
    }

    /// @throws Conflict `conference-already-held`
    static void mustNotBeHeld(Conference conference) {
        if (conference.heldOn().isPresent()) {
            throw new Conflict("conference-already-held", "This conference was held before; correct it instead");
        }
    }

    /// @throws Conflict `conference-not-held`, or `conference-decision-fixed` with other children or other decisions
    static void mustBeCorrectable(Conference conference, ConferenceOutcome corrected) {
        ConferenceOutcome now = conference
                .outcome()
                .orElseThrow(() -> new Conflict(
                        "conference-not-held", "This conference was not held; there is nothing to correct"));
        if (!corrected.decidesAs(now)) {
            throw new Conflict(
                    "conference-decision-fixed", "Who was discussed and what was decided is put right by voiding it");
        }
    }

    /// @throws RuleBroken `conference-review-owed` while a plan is open
    static void mustReviewNoPlan(ConferenceKind kind) {
        if (kind.isReview()) {
            throw new RuleBroken("conference-review-owed", "A plan that is open must be reviewed; end the plan first");
        }
    }

    /// @throws RuleBroken `census-8875-conference-at-weekend` for an initial conference of whatever kind
    static void mustNotBeAtWeekend(ConferenceKind kind, LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (weekend && !kind.isReview()) {
            throw new RuleBroken(
                    "census-8875-conference-at-weekend", "An initial conference is not held on a Saturday or Sunday");
        }
    }

    /// @throws Conflict `conference-fell-away` if the duty to this child had ended by that day
    private static void mustBeOwed(ConferencePart part, LocalDate heldOn) {
        LocalDate ended = part.endedOn();
        if (ended != null && !heldOn.isBefore(ended)) {
            throw new Conflict("conference-fell-away", "The conference was no longer owed to a child on this day");
        }
    }

    /// @throws RuleBroken `conference-before-strategy-discussion`, `conference-before-notice`,
    ///                    `census-8841-review-not-after-plan-start` or `conference-before-the-one-before`
    private static void mustFollow(ConferencePart part, LocalDate heldOn) {
        LocalDate clock = part.clockStarted();
        if (part.timescale().isReview() ? heldOn.isAfter(clock) : !heldOn.isBefore(clock)) {
            return;
        }
        throw switch (part.timescale()) {
            case INITIAL, PRE_BIRTH ->
                new RuleBroken(
                        "conference-before-strategy-discussion",
                        "An initial conference is not held before the strategy discussion");
            case TRANSFER_IN ->
                new RuleBroken("conference-before-notice", "A transfer-in conference is not held before the notice");
            case FIRST_REVIEW ->
                new RuleBroken(
                        "census-8841-review-not-after-plan-start", "A review is held after the day the plan started");
            case LATER_REVIEW ->
                new RuleBroken("conference-before-the-one-before", "A review is held after the one before it");
        };
    }

    /// @throws RuleBroken `conference-decision-of-another-kind`, `conference-category-missing`, or
    ///                    `conference-category-without-plan`
    private static void mustFit(ChildDecision decision, ConferenceKind kind) {
        if (!decision.decision().belongsTo(kind)) {
            throw new RuleBroken("conference-decision-of-another-kind", "A conference of this kind cannot decide this");
        }
        boolean given = decision.category() != null;
        switch (decision.decision()) {
            case PLAN_STARTED -> {
                if (!given) {
                    throw new RuleBroken("conference-category-missing", "A plan starts with a category of abuse");
                }
            }
            case PLAN_ENDED, NO_PLAN -> {
                if (given) {
                    throw new RuleBroken("conference-category-without-plan", "A category belongs to a plan");
                }
            }
            case PLAN_CONTINUED -> {}
        }
    }

    /// The kind of a conference that is to be held with these parts.
    static ConferenceKind kindOf(Iterable<ConferencePart> parts) {
        ConferenceKind kind = ConferenceKind.TRANSFER_IN;
        for (ConferencePart part : parts) {
            if (part.timescale().isReview()) {
                return ConferenceKind.REVIEW;
            }
            if (part.timescale() == ConferenceTimescale.INITIAL) {
                return ConferenceKind.INITIAL;
            }
            if (part.timescale() == ConferenceTimescale.PRE_BIRTH) {
                kind = ConferenceKind.PRE_BIRTH;
            }
        }
        return kind;
    }
}
