package uk.safeguarding.cases.providervisit;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.placementprovider.PlacementProvider;
import uk.safeguarding.cases.placementprovider.ProviderRecord;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;

/// A visit of the authority to a provider of placements, to see whether children are well there. What it found of one
/// child stands in that child's record.
@Entity
@Table(name = "provider_visit")
@CheckReturnValue
public class ProviderVisit extends ProviderRecord<ProviderVisitDetails> {

    private static final Rule ACTIONS =
            Rule.since(LocalDate.EPOCH, "PROVIDER_VISIT_ACTIONS_DONE", "Day set by the visit");

    @Embedded
    private ProviderVisitDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProviderVisit() {}

    ProviderVisit(PlacementProvider provider, @Nullable Source source, ProviderVisitDetails details) {
        super(provider, source);
        this.details = details;
    }

    @Override
    public ProviderVisitDetails details() {
        return details;
    }

    @Override
    protected void take(ProviderVisitDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "provider-visit";
    }

    @Override
    protected LocalDate day() {
        return details.visitedOn();
    }

    /// How it stands that the provider puts right what was found; null where the visit set no day. The day is the
    /// visit's own: no law names one.
    @Nullable
    Timescale actions(LocalDate today, WorkingDays calendar) {
        LocalDate due = details.actionsDueOn();
        if (due == null) {
            return null;
        }
        return voided()
                ? Timescale.notApplicable(ACTIONS, day(), due)
                : Timescale.of(ACTIONS, day(), due, details.actionsDoneOn(), today, calendar);
    }

    /// Records that the authority found put right what the visit had found. What is late is recorded all the same.
    ///
    /// @param staffId who found so
    /// @throws Conflict   `provider-visit-actions-done` before
    /// @throws RuleBroken as [#mustBeSound]
    ProviderVisitEvent complete(LocalDate on, String staffId, LocalDate today) {
        mustNotBeVoided();
        if (details.actionsDoneOn() != null) {
            throw new Conflict("provider-visit-actions-done", "This was put right before; correct it instead");
        }
        details = details.done(on, staffId);
        mustBeSound(today);
        return event("actions-done", nextRevision());
    }

    /// @throws RuleBroken besides `provider-visit-actions-of-outcome` (required ones have a day, and nothing
    ///                    satisfactory has), `provider-visit-actions-before-visit`, and as [#mustBeDoneWhole]
    @Override
    protected void mustBeSound(LocalDate today) {
        super.mustBeSound(today);
        LocalDate due = details.actionsDueOn();
        must(
                switch (details.outcome()) {
                    case SATISFACTORY -> due == null;
                    case ACTIONS_REQUIRED -> due != null;
                    case PLACEMENTS_SUSPENDED -> true;
                },
                "actions-of-outcome",
                "Actions have a last day where they are required, and none where all was satisfactory");
        must(due == null || !due.isBefore(day()), "actions-before-visit", "Actions follow from the visit");
        mustBeDoneWhole(today);
    }

    /// @throws RuleBroken `provider-visit-actions-done-of-none`, `provider-visit-actions-done-with-checker`,
    ///                    `provider-visit-actions-done-before-visit`, `provider-visit-in-future`
    private void mustBeDoneWhole(LocalDate today) {
        LocalDate done = details.actionsDoneOn();
        mustHaveHappened(done, today);
        must(
                done == null || details.actionsDueOn() != null,
                "actions-done-of-none",
                "The visit set no day for anything to be put right");
        must(
                (done == null) == (details.actionsCheckedBy() == null),
                "actions-done-with-checker",
                "What is put right was found so on a day, and by somebody");
        must(done == null || !done.isBefore(day()), "actions-done-before-visit", "Actions follow from the visit");
    }

    @Override
    protected ProviderVisitEvent event(String happened, long revision) {
        return ProviderVisitEvent.of(this, happened, revision);
    }
}
