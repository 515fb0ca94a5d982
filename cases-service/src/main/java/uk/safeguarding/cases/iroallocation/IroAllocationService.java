package uk.safeguarding.cases.iroallocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareHappening;
import uk.safeguarding.cases.periodofcare.PeriodOfCareRepository;
import uk.safeguarding.cases.span.Succession;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of an IRO allocation. One public method is one transaction; what must follow from it for the others of
/// the child is [Succession]'s.
@ApplicationScoped
@Transactional
public class IroAllocationService {

    private final IroAllocationRepository allocations;
    private final PeriodOfCareRepository periods;
    private final ChildRepository children;
    private final Corrections corrections;
    private final Clock clock;
    private final Succession<IroAllocation> succession;

    IroAllocationService(
            IroAllocationRepository allocations,
            PeriodOfCareRepository periods,
            ChildRepository children,
            Corrections corrections,
            Outbox outbox,
            Clock clock) {
        this.allocations = allocations;
        this.periods = periods;
        this.children = children;
        this.corrections = corrections;
        this.clock = clock;
        this.succession = new Succession<>(
                allocations, one -> allocations.of(one.periodOfCare()), Succession.Gaps.ALLOWED, outbox, clock);
    }

    void hear(@Observes PeriodOfCareHappening.Changed happening) {
        succession.follow(happening, allocations.of(happening.period()));
    }

    /// Appoints a reviewing officer; the running allocation ends on that day.
    ///
    /// @throws RuleBroken `iro-allocation-outside-period-of-care` if the child was not looked after on that day
    public Recorded<IroAllocation> start(UUID childId, @Nullable Source source, IroAllocationDetails details) {
        var before = allocations.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        UUID child = children.get(childId).id();
        PeriodOfCare period = periods.covering(child, details.from())
                .map(covering -> periods.held(covering.id()))
                .orElseThrow(() -> new RuleBroken(
                        "iro-allocation-outside-period-of-care", "The child was not looked after on that day"));
        IroAllocation allocation = new IroAllocation(period, source, details);
        succession.start(allocation, cut -> {});
        return Recorded.fresh(allocation);
    }

    public IroAllocation end(UUID id, Revision expected, LocalDate on) {
        IroAllocation allocation = allocations.get(id, expected);
        return succession.end(allocation, on);
    }

    public IroAllocation correct(
            UUID id, Revision expected, UnaryOperator<IroAllocationDetails> correction, Because why) {
        IroAllocation allocation = allocations.get(id, expected);
        corrections.mustBeAllowed(allocation);
        IroAllocationDetails corrected = correction.apply(allocation.details());
        return succession.correct(allocation, () -> allocation.correct(corrected, why, LocalDate.now(clock)));
    }

    public IroAllocation revoke(UUID id, Revision expected, Because why) {
        IroAllocation allocation = allocations.get(id, expected);
        corrections.mustBeAllowed(allocation);
        return succession.revoke(allocation, why);
    }
}
