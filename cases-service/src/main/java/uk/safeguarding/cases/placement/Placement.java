package uk.safeguarding.cases.placement;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.span.Bounds;
import uk.safeguarding.cases.span.Limit;
import uk.safeguarding.cases.span.Span;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.record.Warning;

/// Where a looked-after child is placed, from a day to another. The placements of a period of care follow one another
/// without a gap. Where it is was worked out when it was recorded ([Location]) and stays.
@Entity
@Table(name = "placement")
@CheckReturnValue
public class Placement extends Span {

    @ManyToOne(optional = false)
    private PeriodOfCare periodOfCare;

    @Embedded
    private PlacementDetails details;

    @Embedded
    private Location location;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Placement() {}

    Placement(PeriodOfCare periodOfCare, @Nullable Source source, PlacementDetails details, Location location) {
        super(periodOfCare.localAuthority(), source);
        this.periodOfCare = periodOfCare;
        this.details = details.discreet();
        this.location = location;
    }

    public PeriodOfCare periodOfCare() {
        return periodOfCare;
    }

    @Override
    public Child child() {
        return periodOfCare.child();
    }

    public PlacementDetails details() {
        return details;
    }

    public boolean withParent() {
        return details.placementType() == PlacementType.P1;
    }

    /// Whether it is intended to last until the child is 18; what was not said is not intended.
    public boolean intendedToLastTo18() {
        return Boolean.TRUE.equals(details.intendedToLastTo18());
    }

    /// Under which exception the child was placed; null if under none.
    public @Nullable PlacedUnder placedUnder() {
        return details.placedUnder();
    }

    Location location() {
        return location;
    }

    /// Whether it is outside the area of the authority; null if that is not known.
    public @Nullable Boolean outOfArea() {
        return location.outOfArea();
    }

    /// Whether it is not even in an adjoining area (SI 2010/959 reg. 11(5)); null if that is not known.
    public @Nullable Boolean atADistance() {
        return location.atADistance();
    }

    @Override
    public LocalDate from() {
        return details.from();
    }

    @Override
    public @Nullable LocalDate to() {
        return details.to();
    }

    @Override
    protected Bounds bounds() {
        return Bounds.of(periodOfCare);
    }

    @Override
    protected String kind() {
        return "placement";
    }

    @Override
    protected void lie(LocalDate from, @Nullable LocalDate to) {
        details = details.lying(from, to);
    }

    @Override
    protected @Nullable Limit limit() {
        return details.placementType().limit();
    }

    /// @throws RuleBroken `placement-type-not-valid` on that day, `placement-provider-missing`,
    ///                    `placement-provider-not-taken`, `placement-exception-not-of-type`,
    ///                    `ssda903-380` (a period of care starts in a temporary placement),
    ///                    `ssda903-381` (it ends in one)
    @Override
    protected void mustBeSound() {
        PlacementType type = details.placementType();
        if (!type.validOn(from())) {
            throw new RuleBroken(
                    "placement-type-not-valid", "This code is not of the collection year of its first day");
        }
        if (type.takesProvider() && details.provider() == null) {
            throw new RuleBroken("placement-provider-missing", "Say who provides a placement of this type");
        }
        if (!type.takesProvider() && details.provider() != null) {
            throw new RuleBroken("placement-provider-not-taken", "A placement of this type has no provider");
        }
        if (placedUnder() != null && withParent() != (placedUnder() == PlacedUnder.REG_19)) {
            throw new RuleBroken(
                    "placement-exception-not-of-type",
                    "REG_19 is of a placement with a parent (P1), REG_24 of one with a connected person");
        }
        if (type.temporary() && from().equals(periodOfCare.startedOn())) {
            throw new RuleBroken("ssda903-380", "A period of care cannot start in a temporary placement");
        }
        if (type.temporary() && to() != null && Objects.equals(to(), periodOfCare.ceasedOn())) {
            throw new RuleBroken("ssda903-381", "A period of care cannot end in a temporary placement");
        }
    }

    @Override
    public List<Warning> warnings(LocalDate today) {
        return PlacementWarnings.of(this, super.warnings(today), today);
    }

    /// Keeps with it why it ended.
    void endsFor(@Nullable ReasonForChange why) {
        if (why != null) {
            details = details.endedFor(why);
        }
    }

    /// Corrects how far it is from a home whose postcode was a mistake.
    PlacementEvent measure(@Nullable BigDecimal milesFromHome, Because why) {
        markCorrected(why);
        location = location.at(milesFromHome);
        return event("corrected", nextRevision());
    }

    /// Corrects what was recorded by mistake.
    PlacementEvent correct(PlacementDetails corrected, Location where, Because why, LocalDate today) {
        markCorrected(why);
        details = corrected.discreet();
        location = where;
        mustStand(today);
        return event("corrected", nextRevision());
    }

    @Override
    protected PlacementEvent event(String happened, long revision) {
        return PlacementEvent.of(this, happened, revision);
    }
}
