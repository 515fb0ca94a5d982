package uk.safeguarding.cases.childrecord;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// A record that states facts: they are recorded as a whole, corrected where they were a mistake, and voided where they
/// never were. [Keeping] does that for the service of each record; a record adds what else can happen to it.
///
/// A behaviour changes the record and returns the event it caused; the caller must store that event.
///
/// @param <D> the facts, as they are stated and can be corrected
@MappedSuperclass
@CheckReturnValue
public abstract class StatedRecord<D> extends Aggregate {

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StatedRecord() {}

    protected StatedRecord(String localAuthority, @Nullable Source source) {
        super(localAuthority, source);
    }

    public abstract D details();

    /// Puts other facts in the place of its own.
    protected abstract void take(D details);

    /// The record's name in kebab case, with which the codes of its refusals begin.
    protected abstract String kind();

    /// Checks the rules of the record.
    ///
    /// @throws RuleBroken naming the rule
    protected abstract void mustBeSound(LocalDate today);

    protected abstract DomainEvent event(String happened, long revision);

    DomainEvent record(String happened, LocalDate today) {
        mustBeSound(today);
        return event(happened, revision());
    }

    DomainEvent correct(D corrected, Because why, LocalDate today) {
        markCorrected(why);
        take(corrected);
        mustBeSound(today);
        return event("corrected", nextRevision());
    }

    DomainEvent revoke(Because why) {
        markVoided(why);
        return event("voided", nextRevision());
    }

    /// @throws RuleBroken `…-in-future`
    protected final void mustHaveHappened(@Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw broken("in-future", "This cannot be recorded before it happens");
        }
    }

    /// @throws RuleBroken `…-{rule}` unless it holds
    protected final void must(boolean holds, String rule, String sentence) {
        if (!holds) {
            throw broken(rule, sentence);
        }
    }

    private RuleBroken broken(String rule, String sentence) {
        return new RuleBroken(kind() + "-" + rule, sentence);
    }
}
