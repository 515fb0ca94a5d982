package uk.safeguarding.cases.placementprovider;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class PlacementProviderRepository extends Records<PlacementProvider> {

    private static final Order<PlacementProvider> BY_NAME =
            new Order<>("details.name", PlacementProvider::name, name -> name);

    PlacementProviderRepository() {
        super("placement-provider");
    }

    /// @param accreditedOn a day on which some body's accreditation held
    Page<PlacementProvider> list(
            @Nullable String urn,
            @Nullable Regulator regulator,
            @Nullable ProviderStatus status,
            @Nullable LocalDate accreditedOn,
            PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.details.urn = :urn", "urn", urn)
                .and("r.details.regulator = :regulator", "regulator", regulator)
                .and("r.details.status = :status", "status", status)
                .and(
                        "function('accredited_on', r.details.accreditations, :accreditedOn) = true",
                        "accreditedOn",
                        accreditedOn);
        return page(criteria, BY_NAME, page);
    }
}
