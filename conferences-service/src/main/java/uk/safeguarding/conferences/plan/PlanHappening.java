package uk.safeguarding.conferences.plan;

/// Core groups hear, in the same transaction, that a plan started, ended, was corrected or was voided.
public record PlanHappening(ChildProtectionPlan plan) {}
