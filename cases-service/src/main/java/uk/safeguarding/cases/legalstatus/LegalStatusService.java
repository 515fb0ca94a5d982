package uk.safeguarding.cases.legalstatus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareHappening;
import uk.safeguarding.cases.periodofcare.PeriodOfCareRepository;
import uk.safeguarding.cases.span.Succession;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a legal status. One public method is one transaction; what must follow from it for the others of
/// the child is [Succession]'s.
@ApplicationScoped
@Transactional
public class LegalStatusService {

    private final LegalStatusRepository statuses;
    private final PeriodOfCareRepository periods;
    private final Corrections corrections;
    private final Event<LegalStatusesChanged> changes;
    private final Outbox outbox;
    private final Clock clock;
    private final Succession<LegalStatus> succession;

    LegalStatusService(
            LegalStatusRepository statuses,
            PeriodOfCareRepository periods,
            Corrections corrections,
            Outbox outbox,
            Event<LegalStatusesChanged> changes,
            Clock clock) {
        this.statuses = statuses;
        this.periods = periods;
        this.corrections = corrections;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
        this.succession = new Succession<>(
                statuses, one -> statuses.of(one.periodOfCare()), Succession.Gaps.REFUSED, outbox, clock);
    }

    void hear(@Observes PeriodOfCareHappening.Changed happening) {
        succession.follow(happening, statuses.of(happening.period()));
        told(happening.period());
    }

    /// Starts a legal status; the one in force ends on that day.
    public Recorded<LegalStatus> start(UUID periodOfCareId, @Nullable Source source, LegalStatusDetails details) {
        var before = statuses.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        PeriodOfCare period = periods.held(periodOfCareId);
        LegalStatus status = new LegalStatus(period, source, details);
        changes.fire(new LegalStatusesChanged(period, succession.start(status, cut -> {})));
        return Recorded.fresh(status);
    }

    public LegalStatus end(UUID id, Revision expected, LocalDate on) {
        LegalStatus status = statuses.get(id, expected);
        return told(succession.end(status, on));
    }

    public LegalStatus flagForRevocation(UUID id, Revision expected, LocalDate since, RevocationReason why) {
        return change(id, expected, status -> status.flagForRevocation(since, why, LocalDate.now(clock)));
    }

    public LegalStatus applyForRevocation(UUID id, Revision expected, LocalDate on) {
        return change(id, expected, status -> status.applyForRevocation(on, LocalDate.now(clock)));
    }

    public LegalStatus grantRevocation(UUID id, Revision expected, LocalDate on) {
        return change(id, expected, status -> status.grantRevocation(on, LocalDate.now(clock)));
    }

    private LegalStatus change(UUID id, Revision expected, Function<LegalStatus, LegalStatusEvent> behaviour) {
        LegalStatus status = statuses.get(id, expected);
        outbox.append(behaviour.apply(status));
        statuses.flush();
        return told(status);
    }

    public LegalStatus correct(UUID id, Revision expected, UnaryOperator<LegalStatusDetails> correction, Because why) {
        LegalStatus status = statuses.get(id, expected);
        corrections.mustBeAllowed(status);
        LegalStatusDetails corrected = correction.apply(status.details());
        return told(succession.correct(status, () -> status.correct(corrected, why, LocalDate.now(clock))));
    }

    public LegalStatus revoke(UUID id, Revision expected, Because why) {
        LegalStatus status = statuses.get(id, expected);
        corrections.mustBeAllowed(status);
        return told(succession.revoke(status, why));
    }

    private LegalStatus told(LegalStatus status) {
        told(status.periodOfCare());
        return status;
    }

    private void told(PeriodOfCare period) {
        changes.fire(new LegalStatusesChanged(period, statuses.of(period)));
    }
}
