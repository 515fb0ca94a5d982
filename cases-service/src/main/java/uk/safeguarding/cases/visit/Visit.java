package uk.safeguarding.cases.visit;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.duty.Due;
import uk.safeguarding.cases.duty.Duty;
import uk.safeguarding.cases.placement.Placement;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Warning;

/// A visit of the authority's representative to a looked-after child where the child is placed (Children Act
/// 1989 s23ZA), made or due. Each placement has one visit that is due next.
@Entity
@Table(name = "visit")
@CheckReturnValue
public class Visit extends Duty<VisitOutcome> {

    @ManyToOne(optional = false)
    private Placement placement;

    @Embedded
    private @Nullable VisitOutcome outcome;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Visit() {}

    Visit(Placement placement, Due due) {
        super(placement.periodOfCare(), due);
        this.placement = placement;
    }

    public Placement placement() {
        return placement;
    }

    @Override
    public Optional<VisitOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    @Override
    public Optional<LocalDate> doneOn() {
        return outcome().map(VisitOutcome::visitedOn);
    }

    /// What of it is frowned on, but recorded.
    List<Warning> warnings() {
        return outcome().map(VisitOutcome::warnings).orElse(List.of());
    }

    boolean stands(Placement where, Due when) {
        return placement.id().equals(where.id()) && due().equals(when);
    }

    /// Whether it is the one that was not made there: due, overdue or fallen away.
    boolean isDueIn(Placement where) {
        return doneOn().isEmpty() && placement.id().equals(where.id());
    }

    /// Moves it, because the placement or what its due day follows from is otherwise now.
    VisitEvent stand(Placement where, Due when) {
        placement = where;
        return (VisitEvent) redate(when);
    }

    @Override
    protected LocalDate dayOf(VisitOutcome told) {
        return told.visitedOn();
    }

    @Override
    protected void take(VisitOutcome told) {
        outcome = told;
    }

    @Override
    protected String kind() {
        return "visit";
    }

    @Override
    protected String done() {
        return "made";
    }

    @Override
    protected Rule rule() {
        return VisitRule.of(due()).in(Nation.of(localAuthority()));
    }

    /// @throws RuleBroken `visit-outside-period-of-care`, `visit-seen-alone-of-seen-child`
    @Override
    protected void mustBeSound(VisitOutcome told) {
        must(
                periodOfCare().covers(told.visitedOn()),
                "outside-period-of-care",
                "The child was not looked after on that day");
        must(
                told.seen() || told.seenAlone() == null,
                "seen-alone-of-seen-child",
                "Whether the child was spoken to alone is said of a child who was seen");
    }

    /// @throws RuleBroken `visit-outside-placement`: a visit elsewhere is not the one due here
    void mustBeHere(LocalDate visitedOn) {
        must(placement.covers(visitedOn), "outside-placement", "The child was not in this placement on that day");
    }

    @Override
    protected VisitEvent event(String happened, long revision) {
        return VisitEvent.of(this, happened, revision, ageYears());
    }
}
