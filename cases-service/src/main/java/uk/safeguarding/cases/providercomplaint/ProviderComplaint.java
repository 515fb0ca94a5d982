package uk.safeguarding.cases.providercomplaint;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.placementprovider.PlacementProvider;
import uk.safeguarding.cases.placementprovider.ProviderRecord;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;

/// That somebody complained of a provider of placements, what about and how it ended: in codes, so that neither who
/// complained nor a child is in it.
@Entity
@Table(name = "provider_complaint")
@CheckReturnValue
public class ProviderComplaint extends ProviderRecord<ProviderComplaintDetails> {

    @Embedded
    private ProviderComplaintDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProviderComplaint() {}

    ProviderComplaint(PlacementProvider provider, @Nullable Source source, ProviderComplaintDetails details) {
        super(provider, source);
        this.details = details;
    }

    @Override
    public ProviderComplaintDetails details() {
        return details;
    }

    @Override
    protected void take(ProviderComplaintDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "provider-complaint";
    }

    @Override
    protected LocalDate day() {
        return details.receivedOn();
    }

    /// @throws Conflict   `provider-complaint-concluded` before
    /// @throws RuleBroken as [#mustBeSound]
    ProviderComplaintEvent conclude(ComplaintOutcome outcome, LocalDate on, LocalDate today) {
        mustNotBeVoided();
        if (details.concludedOn() != null) {
            throw new Conflict("provider-complaint-concluded", "This was concluded before; correct it instead");
        }
        details = details.concluded(outcome, on);
        mustBeSound(today);
        return event("concluded", nextRevision());
    }

    /// @throws RuleBroken besides `provider-complaint-concluded-with-outcome`,
    ///                    `provider-complaint-concluded-before-received`, `provider-complaint-theme-twice`
    @Override
    protected void mustBeSound(LocalDate today) {
        super.mustBeSound(today);
        LocalDate concluded = details.concludedOn();
        mustHaveHappened(concluded, today);
        must(
                (concluded == null) == (details.outcome() == null),
                "concluded-with-outcome",
                "A complaint ends on a day, and with an outcome");
        must(
                concluded == null || !concluded.isBefore(day()),
                "concluded-before-received",
                "A complaint does not end before it is received");
        must(
                details.themes().stream().distinct().count() == details.themes().size(),
                "theme-twice",
                "A theme is named once");
    }

    @Override
    protected ProviderComplaintEvent event(String happened, long revision) {
        return ProviderComplaintEvent.of(this, happened, revision);
    }
}
