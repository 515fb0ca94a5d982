package uk.safeguarding.conferences.plan;

import java.time.LocalDate;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

/// What a child protection plan must be like: the rules of the children-in-need census about one plan.
final class PlanRules {

    private PlanRules() {}

    /// @throws RuleBroken `plan-in-future`, `census-2885-plan-start-not-conference-day`,
    ///                    `census-8840-plan-ends-on-its-first-day`, `census-8925-plan-ends-before-start`, or as
    ///                    [#mustBeInOrder]
    static void mustBeSound(ChildProtectionPlan plan, LocalDate today) {
        LocalDate start = plan.startedOn();
        LocalDate end = plan.endedOn();
        if (!plan.startedBy().heldOn().filter(start::equals).isPresent()) {
            throw new RuleBroken(
                    "census-2885-plan-start-not-conference-day", "A plan starts on the day of its initial conference");
        }
        if (end != null && end.isAfter(today)) {
            throw new RuleBroken("plan-in-future", "The end of a plan cannot be recorded before it happens");
        }
        if (end != null && end.isBefore(start)) {
            throw new RuleBroken("census-8925-plan-ends-before-start", "A plan ends after the day it starts");
        }
        if (start.equals(end)) {
            throw new RuleBroken("census-8840-plan-ends-on-its-first-day", "A plan does not end on the day it starts");
        }
        mustBeInOrder(plan, today);
    }

    /// @throws RuleBroken `plan-category-outside-plan`, `plan-category-in-future`, `plan-category-before-the-last`, or
    ///                    `plan-category-unchanged`
    private static void mustBeInOrder(ChildProtectionPlan plan, LocalDate today) {
        LocalDate end = plan.endedOn();
        PlanCategory before = null;
        for (PlanCategory entry : plan.categories()) {
            LocalDate since = entry.since();
            if (since.isBefore(plan.startedOn()) || (end != null && since.isAfter(end))) {
                throw new RuleBroken("plan-category-outside-plan", "A category changes while the plan is open");
            }
            if (since.isAfter(today)) {
                throw new RuleBroken("plan-category-in-future", "A category cannot be recorded before it changes");
            }
            if (before != null && !since.isAfter(before.since())) {
                throw new RuleBroken("plan-category-before-the-last", "A category changes after the day of the last");
            }
            if (before != null && entry.category() == before.category()) {
                throw new RuleBroken("plan-category-unchanged", "A change of category gives another one");
            }
            before = entry;
        }
    }
}
