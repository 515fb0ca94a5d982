package uk.safeguarding.cases.familytimeplan;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.childrecord.CareRecord;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.record.Source;

/// How a looked-after child stays in touch with somebody of the family, from a day to another (Children Act
/// 1989 s34 and Sch. 2 para. 15; SI 2010/959 Sch. 1 para. 3). A child has one for each person of consequence.
@Entity
@Table(name = "family_time_plan")
@CheckReturnValue
public class FamilyTimePlan extends CareRecord<FamilyTimePlanDetails> {

    @Embedded
    private FamilyTimePlanDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected FamilyTimePlan() {}

    FamilyTimePlan(PeriodOfCare periodOfCare, @Nullable Source source, FamilyTimePlanDetails details) {
        super(periodOfCare, source);
        this.details = details;
    }

    @Override
    public FamilyTimePlanDetails details() {
        return details;
    }

    LocalDate from() {
        return details.from();
    }

    @Nullable
    LocalDate to() {
        return details.to();
    }

    @Override
    protected void take(FamilyTimePlanDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "family-time-plan";
    }

    @Override
    protected LocalDate day() {
        return from();
    }

    /// @throws Conflict   `family-time-plan-ended` if its end is known
    /// @throws RuleBroken as [#mustBeSound]
    DomainEvent end(LocalDate on, LocalDate today) {
        mustNotBeVoided();
        if (to() != null) {
            throw new Conflict("family-time-plan-ended", "This has ended before; correct it instead");
        }
        return lasting(on, today);
    }

    /// Lets it last to another day than it did, because care did.
    DomainEvent lasting(@Nullable LocalDate to, LocalDate today) {
        details = details.ending(to);
        mustBeSound(today);
        return event(to == null ? "started" : "ended", nextRevision());
    }

    /// @throws RuleBroken as [#mustBeSound]
    DomainEvent review(PlanReview review, LocalDate today) {
        mustNotBeVoided();
        details = details.reviewed(review);
        mustBeSound(today);
        return event("reviewed", nextRevision());
    }

    /// @throws RuleBroken besides `…-ends-before-start`, `…-reviewed-outside`, `…-frequency-of-contact`,
    ///                    `…-supervised-of-direct`, `…-issue-of-review`, `…-notes-of-issue`
    @Override
    protected void mustBeSound(LocalDate today) {
        super.mustBeSound(today);
        mustHaveHappened(to(), today);
        mustHaveHappened(details.reviewedOn(), today);
        LocalDate end = to();
        must(end == null || end.isAfter(from()), "ends-before-start", "This ends after the day it starts");
        must(
                details.reviewedOn() == null || !details.reviewedOn().isBefore(from()),
                "reviewed-outside",
                "A plan is not reviewed before it starts");
        must(
                (details.frequency() == null) == (details.kind() == FamilyTimeKind.NONE),
                "frequency-of-contact",
                "How often is said of each plan but one that they are not in touch");
        must(
                details.supervised() == null || details.kind() == FamilyTimeKind.DIRECT,
                "supervised-of-direct",
                "Whether somebody is there is said of meetings");
        must(
                details.issue() == null || details.reviewedOn() != null,
                "issue-of-review",
                "An issue is what a review of the plan found");
        must(
                details.issue() != null || (details.issueNotes() == null && details.escalationId() == null),
                "notes-of-issue",
                "Notes and an escalation belong to an issue");
    }

    /// @throws RuleBroken `…-outside-period-of-care` also if it lasts longer
    @Override
    protected void mustLieInCare() {
        super.mustLieInCare();
        LocalDate ceased = periodOfCare().ceasedOn();
        LocalDate end = to();
        must(
                ceased == null || end == null || !end.isAfter(ceased),
                "outside-period-of-care",
                "The plan ends when care ends, or before");
    }

    @Override
    protected FamilyTimePlanEvent event(String happened, long revision) {
        return FamilyTimePlanEvent.of(this, happened, revision);
    }
}
