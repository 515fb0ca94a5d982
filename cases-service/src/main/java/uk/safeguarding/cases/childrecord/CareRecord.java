package uk.safeguarding.cases.childrecord;

import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;

/// A record of what happened while a child was looked after. It belongs to that period of care, and is voided with it.
///
/// @param <D> the facts, as they are stated and can be corrected
@MappedSuperclass
public abstract class CareRecord<D> extends ChildRecord<D> {

    @ManyToOne(optional = false)
    private PeriodOfCare periodOfCare;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CareRecord() {}

    protected CareRecord(PeriodOfCare periodOfCare, @Nullable Source source) {
        super(periodOfCare.localAuthority(), source);
        this.periodOfCare = periodOfCare;
    }

    public PeriodOfCare periodOfCare() {
        return periodOfCare;
    }

    @Override
    public Child child() {
        return periodOfCare.child();
    }

    /// The day on which the child must have been looked after.
    protected abstract LocalDate day();

    /// @throws RuleBroken `…-in-future`, `…-outside-period-of-care`
    @Override
    protected void mustBeSound(LocalDate today) {
        mustHaveHappened(day(), today);
        mustLieInCare();
    }

    /// @throws RuleBroken `…-outside-period-of-care`
    protected void mustLieInCare() {
        must(periodOfCare.covers(day()), "outside-period-of-care", "The child was not looked after on that day");
    }
}
