package uk.safeguarding.cases.childrecord;

import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;

/// A record of what happened in a child's case on a day, whether the child was looked after then or not.
///
/// @param <D> the facts, as they are stated and can be corrected
@MappedSuperclass
public abstract class DatedRecord<D> extends ChildRecord<D> {

    @ManyToOne(optional = false)
    private Child child;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DatedRecord() {}

    /// @throws Conflict as [Child#mustTakeRecords]
    protected DatedRecord(Child child, @Nullable Source source) {
        super(child.localAuthority(), source);
        child.mustTakeRecords();
        this.child = child;
    }

    @Override
    public Child child() {
        return child;
    }

    /// The day on which it happened.
    protected abstract LocalDate day();

    /// The child's age on that day, in whole years.
    public int ageYears() {
        return child.ageOn(day());
    }

    /// @throws RuleBroken `…-in-future`, `…-before-birth`
    @Override
    protected void mustBeSound(LocalDate today) {
        mustHaveHappened(day(), today);
        mustFollowBirth();
    }

    /// @throws RuleBroken `…-before-birth`
    protected final void mustFollowBirth() {
        must(!day().isBefore(child.birthDate()), "before-birth", "The child was not born on that day");
    }
}
