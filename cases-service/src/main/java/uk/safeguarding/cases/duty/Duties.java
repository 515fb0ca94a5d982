package uk.safeguarding.cases.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Records;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// Keeps the dated duties of one kind, within the transaction of the caller. Whatever becomes of one, the
/// schedule of its kind then settles those of the period of care: what is due follows from what is on record
/// and nothing else.
///
/// @param <T> the kind
/// @param <O> what is recorded when one is done
public final class Duties<T extends Duty<O>, O> {

    private final Records<T> records;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Clock clock;
    private final Consumer<T> settle;

    /// @param settle settles the duties of the same period of care
    public Duties(Records<T> records, Corrections corrections, Outbox outbox, Clock clock, Consumer<T> settle) {
        this.records = records;
        this.corrections = corrections;
        this.outbox = outbox;
        this.clock = clock;
        this.settle = settle;
    }

    /// Records that a scheduled duty was done.
    public T fulfil(UUID id, Revision expected, O outcome, @Nullable Source source) {
        return fulfil(records.get(id, expected), outcome, source);
    }

    /// Records what was done, unless it came from the same source before: in the place of the duty that is
    /// open, or besides.
    ///
    /// @param open  the duty that it fulfils, if any
    /// @param fresh a record of its own otherwise
    public Recorded<T> record(@Nullable Source source, O outcome, Supplier<Optional<T>> open, Supplier<T> fresh) {
        Optional<T> before = records.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        Optional<T> due = open.get();
        return Recorded.fresh(
                due.isPresent() ? fulfil(due.get(), outcome, source) : besides(fresh.get(), outcome, source));
    }

    public T correct(UUID id, Revision expected, UnaryOperator<O> correction, Because why) {
        T duty = records.get(id, expected);
        corrections.mustBeAllowed(duty);
        O now = duty.outcome().orElseThrow(duty::notDone);
        return settled(duty, duty.correct(correction.apply(now), why, today()));
    }

    public T revoke(UUID id, Revision expected, Because why) {
        T duty = records.get(id, expected);
        corrections.mustBeAllowed(duty);
        return settled(duty, duty.revoke(why));
    }

    private T fulfil(T duty, O outcome, @Nullable Source source) {
        return settled(duty, duty.fulfil(outcome, source, today()));
    }

    private T besides(T duty, O outcome, @Nullable Source source) {
        DomainEvent event = duty.recordDone(outcome, source, today());
        records.persist(duty);
        return settled(duty, event);
    }

    private T settled(T duty, DomainEvent event) {
        change(event);
        settle.accept(duty);
        return duty;
    }

    private void change(DomainEvent event) {
        outbox.append(event);
        records.flush();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
