package uk.safeguarding.cases.providervisit;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.placementprovider.PlacementProvider;
import uk.safeguarding.cases.placementprovider.ProviderRecord;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;

/// A visit of the authority to a provider of placements, to see whether children are well there. What it found of one
/// child stands in that child's record.
@Entity
@Table(name = "provider_visit")
@CheckReturnValue
public class ProviderVisit extends ProviderRecord<ProviderVisitDetails> {

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

    /// @throws RuleBroken besides `provider-visit-actions-of-outcome` (required ones have a day, and nothing
    ///                    satisfactory has), `provider-visit-actions-before-visit`
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
    }

    @Override
    protected ProviderVisitEvent event(String happened, long revision) {
        return ProviderVisitEvent.of(this, happened, revision);
    }
}
