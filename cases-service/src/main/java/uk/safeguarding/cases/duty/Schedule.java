package uk.safeguarding.cases.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Records;

/// What the schedules of all kinds do to a duty, within the transaction of the caller. Each is told where the
/// duty should stand, and changes nothing where it stands there.
///
/// @param <T> the kind
public final class Schedule<T extends Duty<?>> {

    private final Records<T> records;
    private final Outbox outbox;

    public Schedule(Records<T> records, Outbox outbox) {
        this.records = records;
        this.outbox = outbox;
    }

    public T add(T fresh) {
        outbox.append(fresh.schedule());
        records.persist(fresh);
        return fresh;
    }

    public void redate(T duty, Due due) {
        if (!duty.due().equals(due)) {
            change(duty.redate(due));
        }
    }

    /// Lets it fall away if it was not done and not past its last day when what it was for ended, and takes it
    /// up again if it had fallen away on a day that was a mistake. What was overdue stays so.
    ///
    /// @param endedOn null while it goes on
    public void settle(T duty, @Nullable LocalDate endedOn) {
        if (duty.doneOn().isPresent()) {
            return;
        }
        if (endedOn != null && !duty.dueOn().isBefore(endedOn)) {
            if (!endedOn.equals(duty.fellAwayOn().orElse(null))) {
                change(duty.fallAway(endedOn));
            }
        } else if (duty.fellAwayOn().isPresent()) {
            change(duty.standAgain());
        }
    }

    /// @throws Conflict `period-of-care-has-…s` if one was done on a day on which it could not be
    public void mustBeDone(List<T> all, Predicate<LocalDate> possible) {
        for (T duty : all) {
            if (duty.doneOn().filter(day -> !possible.test(day)).isPresent()) {
                throw new Conflict(
                        "period-of-care-has-" + duty.kind() + "s",
                        "What was done for the child lies outside these dates; void it first");
            }
        }
    }

    public void withdraw(T duty) {
        change(duty.withdraw());
    }

    public void change(DomainEvent event) {
        outbox.append(event);
        records.flush();
    }
}
