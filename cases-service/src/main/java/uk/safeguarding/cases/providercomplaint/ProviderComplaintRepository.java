package uk.safeguarding.cases.providercomplaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.placementprovider.PlacementProvider;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class ProviderComplaintRepository extends Records<ProviderComplaint> {

    private static final Order<ProviderComplaint> BY_DAY =
            new Order<>("details.receivedOn", ProviderComplaint::day, LocalDate::parse);

    ProviderComplaintRepository() {
        super("provider-complaint");
    }

    Page<ProviderComplaint> list(
            @Nullable UUID placementProviderId,
            @Nullable Complainant complainant,
            @Nullable ComplaintOutcome outcome,
            @Nullable Boolean open,
            PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.placementProvider.id = :placementProviderId", "placementProviderId", placementProviderId)
                .and("r.details.complainant = :complainant", "complainant", complainant)
                .and("r.details.outcome = :outcome", "outcome", outcome)
                .and("r.details.concludedOn is null", Boolean.TRUE.equals(open))
                .and("r.details.concludedOn is not null", Boolean.FALSE.equals(open));
        return page(criteria, BY_DAY, page);
    }

    /// Those about a provider that are not voided.
    List<ProviderComplaint> of(PlacementProvider provider) {
        return list("placementProvider = ?1 and not voided", provider);
    }
}
