package uk.safeguarding.cases.childrecord;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.periodofcare.PeriodOfCareHappening;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Records;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// Records, changes, corrects and voids the records of one kind, each with its event, within the transaction of the
/// caller.
///
/// @param <T> the kind
/// @param <D> its facts
public final class Keeping<T extends StatedRecord<D>, D> {

    private static final Because FOLLOWS =
            new Because(CorrectionReason.DATA_ENTRY_ERROR, "The period of care was voided that it belongs to");

    private final Records<T> records;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Clock clock;

    public Keeping(Records<T> records, Corrections corrections, Outbox outbox, Clock clock) {
        this.records = records;
        this.corrections = corrections;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Records it, unless it came from the same source before.
    ///
    /// @param happened the verb of the event, such as `recorded`
    public Recorded<T> record(@Nullable Source source, String happened, Supplier<T> fresh) {
        Optional<T> before = records.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        T record = fresh.get();
        outbox.append(record.record(happened, today()));
        records.persist(record);
        return Recorded.fresh(record);
    }

    /// Lets something happen to it.
    public T change(UUID id, Revision expected, Function<T, DomainEvent> behaviour) {
        T record = records.get(id, expected);
        outbox.append(behaviour.apply(record));
        records.flush();
        return record;
    }

    public T correct(UUID id, Revision expected, UnaryOperator<D> correction, Because why) {
        return change(id, expected, record -> {
            corrections.mustBeAllowed(record);
            return record.correct(correction.apply(record.details()), why, today());
        });
    }

    public T revoke(UUID id, Revision expected, Because why) {
        return change(id, expected, record -> {
            corrections.mustBeAllowed(record);
            return record.revoke(why);
        });
    }

    /// Voids the records of something that was voided.
    public void revoke(List<T> all, Because why) {
        all.forEach(record -> outbox.append(record.revoke(why)));
    }

    /// Does to the records of a period of care what became of it.
    ///
    /// @param all the period's records that are not voided
    /// @throws RuleBroken `…-outside-period-of-care` if one would lie outside it
    public void follow(PeriodOfCareHappening.Changed happening, List<? extends CareRecord<?>> all) {
        if (happening instanceof PeriodOfCareHappening.Voided) {
            all.forEach(record -> outbox.append(record.revoke(FOLLOWS)));
        } else {
            all.forEach(CareRecord::mustLieInCare);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
