package uk.safeguarding.cases.periodofcare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.cases.child.ChildVoided;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.sealing.ChildSealing;

/// The use cases of a period of care. One public method is one transaction; what follows from it (the first review, the
/// duties that fall away) hears of it by [PeriodOfCareHappening] in the same transaction.
@ApplicationScoped
@Transactional
public class PeriodOfCareService {

    private final PeriodOfCareRepository periods;
    private final ChildRepository children;
    private final Corrections corrections;
    private final IroAppointmentTimescale limits;
    private final Outbox outbox;
    private final Event<PeriodOfCareHappening> happenings;
    private final Clock clock;

    PeriodOfCareService(
            PeriodOfCareRepository periods,
            ChildRepository children,
            Corrections corrections,
            IroAppointmentTimescale limits,
            Outbox outbox,
            Event<PeriodOfCareHappening> happenings,
            Clock clock) {
        this.periods = periods;
        this.children = children;
        this.corrections = corrections;
        this.limits = limits;
        this.outbox = outbox;
        this.happenings = happenings;
        this.clock = clock;
    }

    public Recorded<PeriodOfCare> start(UUID childId, @Nullable Source source, PeriodOfCareDetails details) {
        var before = periods.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        PeriodOfCare period = new PeriodOfCare(children.held(childId), source, details);
        outbox.append(period.start(limits, LocalDate.now(clock)));
        periods.persist(period);
        happenings.fire(new PeriodOfCareHappening.Started(period));
        return Recorded.fresh(period);
    }

    public PeriodOfCare cease(UUID id, Revision expected, LocalDate on, ReasonCeased why) {
        PeriodOfCare period = periods.get(id, expected);
        outbox.append(period.cease(on, why, limits, LocalDate.now(clock)));
        periods.flush();
        happenings.fire(new PeriodOfCareHappening.Ceased(period));
        periods.flush();
        return period;
    }

    public PeriodOfCare correct(
            UUID id, Revision expected, UnaryOperator<PeriodOfCareDetails> correction, Because why) {
        PeriodOfCare period = periods.get(id, expected);
        corrections.mustBeAllowed(period);
        PeriodOfCareDetails before = period.details();
        outbox.append(period.correct(correction.apply(before), why, limits, LocalDate.now(clock)));
        periods.flush();
        happenings.fire(new PeriodOfCareHappening.Corrected(period, before.startedOn(), before.ceasedOn()));
        periods.flush();
        return period;
    }

    public PeriodOfCare revoke(UUID id, Revision expected, Because why) {
        PeriodOfCare period = periods.get(id, expected);
        corrections.mustBeAllowed(period);
        outbox.append(period.revoke(why, limits));
        periods.flush();
        happenings.fire(new PeriodOfCareHappening.Voided(period));
        periods.flush();
        return period;
    }

    /// @throws Conflict   as [PeriodOfCare#mustHaveEndedBeforeOrBy]
    /// @throws RuleBroken likewise
    void standAgainst(@Observes ChildSealing event) {
        periods.of(event.childId()).forEach(period -> period.mustHaveEndedBeforeOrBy(event.adoptionOrderMadeOn()));
    }

    /// @throws Conflict `child-has-periods-of-care`: a child's record that others stand on is not voided
    void standAgainst(@Observes ChildVoided event) {
        if (periods.anyOf(event.child().id())) {
            throw new Conflict("child-has-periods-of-care", "The child has periods of care; void them first");
        }
    }
}
