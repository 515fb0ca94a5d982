package uk.safeguarding.cases.iroallocation;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.span.Bounds;
import uk.safeguarding.cases.span.Span;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// The appointment of an independent reviewing officer for a child's case (Children Act 1989 s25A), from a day to
/// another.
/// A child has one at a time; the database holds that too.
@Entity
@Table(name = "iro_allocation")
@CheckReturnValue
public class IroAllocation extends Span {

    @ManyToOne(optional = false)
    private PeriodOfCare periodOfCare;

    @Embedded
    private IroAllocationDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected IroAllocation() {}

    IroAllocation(PeriodOfCare periodOfCare, @Nullable Source source, IroAllocationDetails details) {
        super(periodOfCare.localAuthority(), source);
        this.periodOfCare = periodOfCare;
        this.details = details;
    }

    public PeriodOfCare periodOfCare() {
        return periodOfCare;
    }

    @Override
    public Child child() {
        return periodOfCare.child();
    }

    IroAllocationDetails details() {
        return details;
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
        return "iro-allocation";
    }

    @Override
    protected void lie(LocalDate from, @Nullable LocalDate to) {
        details = details.lying(from, to);
    }

    @Override
    protected void mustBeSound() {}

    /// Corrects what was recorded by mistake.
    IroAllocationEvent correct(IroAllocationDetails corrected, Because why, LocalDate today) {
        markCorrected(why);
        details = corrected;
        mustStand(today);
        return event("corrected", nextRevision());
    }

    @Override
    protected IroAllocationEvent event(String happened, long revision) {
        return IroAllocationEvent.of(this, happened, revision);
    }
}
