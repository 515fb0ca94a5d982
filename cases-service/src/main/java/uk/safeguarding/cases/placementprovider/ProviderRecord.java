package uk.safeguarding.cases.placementprovider;

import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.childrecord.NobodysRecord;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;

/// A record of what happened about a provider on a day. It says so in codes, names nobody, and is voided with the
/// provider.
///
/// @param <D> the facts, as they are stated and can be corrected
@MappedSuperclass
public abstract class ProviderRecord<D> extends NobodysRecord<D> {

    @ManyToOne(optional = false)
    private PlacementProvider placementProvider;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProviderRecord() {}

    /// @throws Conflict `placement-provider-voided` if the provider's record should never have been
    protected ProviderRecord(PlacementProvider placementProvider, @Nullable Source source) {
        super(placementProvider.localAuthority(), source);
        if (placementProvider.voided()) {
            throw new Conflict("placement-provider-voided", "The provider's record was voided");
        }
        this.placementProvider = placementProvider;
    }

    public PlacementProvider placementProvider() {
        return placementProvider;
    }

    /// The day on which it happened.
    protected abstract LocalDate day();

    /// @throws RuleBroken `…-in-future`
    @Override
    protected void mustBeSound(LocalDate today) {
        mustHaveHappened(day(), today);
    }
}
