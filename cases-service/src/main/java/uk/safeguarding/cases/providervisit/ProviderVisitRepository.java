package uk.safeguarding.cases.providervisit;

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
public class ProviderVisitRepository extends Records<ProviderVisit> {

    private static final Order<ProviderVisit> BY_DAY =
            new Order<>("details.visitedOn", ProviderVisit::day, LocalDate::parse);

    ProviderVisitRepository() {
        super("provider-visit");
    }

    Page<ProviderVisit> list(
            @Nullable UUID placementProviderId,
            @Nullable ProviderVisitPurpose purpose,
            @Nullable ProviderVisitOutcome outcome,
            PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.placementProvider.id = :placementProviderId", "placementProviderId", placementProviderId)
                .and("r.details.purpose = :purpose", "purpose", purpose)
                .and("r.details.outcome = :outcome", "outcome", outcome);
        return page(criteria, BY_DAY, page);
    }

    /// Those to a provider that are not voided.
    List<ProviderVisit> of(PlacementProvider provider) {
        return list("placementProvider = ?1 and not voided", provider);
    }
}
