package uk.safeguarding.cases.placementprovider;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.childrecord.NobodysRecord;
import uk.safeguarding.cases.placement.Provider;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.record.Warning;

/// An organisation that provides placements to the authority's children: a children's home, an independent fostering
/// agency, supported accommodation. One that a regulator has registered stands here once, which the database holds.
@Entity
@Table(name = "placement_provider")
@CheckReturnValue
public class PlacementProvider extends NobodysRecord<PlacementProviderDetails> {

    @Embedded
    private PlacementProviderDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PlacementProvider() {}

    PlacementProvider(String localAuthority, @Nullable Source source, PlacementProviderDetails details) {
        super(localAuthority, source);
        this.details = details;
    }

    @Override
    public PlacementProviderDetails details() {
        return details;
    }

    String name() {
        return details.name();
    }

    @Override
    protected void take(PlacementProviderDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "placement-provider";
    }

    /// Records what is so from now on, such as a new name or an accreditation.
    ///
    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken as [#mustBeSound]
    PlacementProviderEvent change(PlacementProviderDetails changed, LocalDate today) {
        mustNotBeVoided();
        details = changed;
        mustBeSound(today);
        return event("changed", nextRevision());
    }

    /// @throws RuleBroken `placement-provider-in-future`, `placement-provider-not-an-organisation` (parents, `PR0`),
    ///                    `placement-provider-urn-of-regulated` (those have a number, and no others),
    ///                    `placement-provider-urn-of-nobody` (`XXXXXXX`),
    ///                    `placement-provider-accreditation-ends-before-start`,
    ///                    `placement-provider-accreditation-twice` from a day
    @Override
    protected void mustBeSound(LocalDate today) {
        mustHaveHappened(details.statusFrom(), today);
        must(details.kind() != Provider.PR0, "not-an-organisation", "Parents are no provider in this register");
        must(
                (details.urn() == null) == (details.regulator() == Regulator.UNREGULATED),
                "urn-of-regulated",
                "A provider has a number if a regulator has registered it, and only then");
        must(
                details.urn() == null || Urn.isOfSomebody(details.urn()),
                "urn-of-nobody",
                "This stands in the return where there is no number");
        List<Accreditation> accreditations = details.accreditations();
        must(
                accreditations.stream().noneMatch(Accreditation::endsBeforeStart),
                "accreditation-ends-before-start",
                "An accreditation ends after the day it starts");
        must(
                accreditations.stream().map(Accreditation::identity).distinct().count() == accreditations.size(),
                "accreditation-twice",
                "A body accredits once from a day");
    }

    /// What may be so, and is worth a second look.
    List<Warning> warnings() {
        return details.regulator() == Regulator.OFSTED && details.urn() != null && !Urn.looksLikeOfsteds(details.urn())
                ? List.of(new Warning("placement-provider-urn-unusual", "Ofsted's numbers look different"))
                : List.of();
    }

    @Override
    protected PlacementProviderEvent event(String happened, long revision) {
        return PlacementProviderEvent.of(this, happened, revision);
    }
}
