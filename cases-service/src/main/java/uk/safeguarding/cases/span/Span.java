package uk.safeguarding.cases.span;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.record.Warning;

/// A record of a child that holds from a day, included, to an end day, not included, and is followed by the next of
/// its kind: a legal status, a placement, the allocation of a reviewing officer. [Succession] keeps the order of them.
///
/// A behaviour changes the record and returns the event it caused; the caller must store that event.
@MappedSuperclass
@CheckReturnValue
public abstract class Span extends Aggregate {

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Span() {}

    protected Span(String localAuthority, @Nullable Source source) {
        super(localAuthority, source);
    }

    public abstract Child child();

    /// The first day.
    public abstract LocalDate from();

    /// The day on which it held no more; null while it lasts.
    public abstract @Nullable LocalDate to();

    /// Between which days it must lie.
    protected abstract Bounds bounds();

    /// The record's name in kebab case, with which the codes of its refusals begin.
    protected abstract String kind();

    /// Puts other days in the place of its own.
    protected abstract void lie(LocalDate from, @Nullable LocalDate to);

    /// Checks the rules that are peculiar to the record.
    ///
    /// @throws RuleBroken naming the rule
    protected abstract void mustBeSound();

    protected abstract DomainEvent event(String happened, long revision);

    /// For how long it may last; null if there is no limit.
    protected @Nullable Limit limit() {
        return null;
    }

    /// What of it is frowned on, but recorded.
    public List<Warning> warnings(LocalDate today) {
        Limit limit = limit();
        return limit != null && to() == null && today.isAfter(limit.lastEnd(from()))
                ? List.of(new Warning(limit.rule(), limit.what()))
                : List.of();
    }

    @Override
    public Set<UUID> persons() {
        return child().persons();
    }

    public boolean covers(LocalDate day) {
        LocalDate end = to();
        return !day.isBefore(from()) && (end == null || day.isBefore(end));
    }

    DomainEvent start(LocalDate today) {
        mustStand(today);
        return event("started", revision());
    }

    /// @throws Conflict `…-ended` if its end is known
    DomainEvent endOnce(LocalDate on, LocalDate today) {
        mustNotBeVoided();
        if (to() != null) {
            throw new Conflict(kind() + "-ended", "This has ended before; correct it instead");
        }
        return end(on, today);
    }

    DomainEvent end(LocalDate on, LocalDate today) {
        lie(from(), on);
        mustStand(today);
        return event("ended", nextRevision());
    }

    DomainEvent redate(LocalDate from, @Nullable LocalDate to, Because why, LocalDate today) {
        markCorrected(why);
        lie(from, to);
        mustStand(today);
        return event("corrected", nextRevision());
    }

    DomainEvent revoke(Because why) {
        markVoided(why);
        return event("voided", nextRevision());
    }

    /// @throws RuleBroken `…-in-future`, `…-ends-before-start` (nothing starts and ends on one day), `…-outside-…` its
    ///                    bounds, the rule of its limit, or as [#mustBeSound]
    protected final void mustStand(LocalDate today) {
        LocalDate end = to();
        if (from().isAfter(today) || (end != null && end.isAfter(today))) {
            throw new RuleBroken(kind() + "-in-future", "This cannot be recorded before it happens");
        }
        if (end != null && !end.isAfter(from())) {
            throw new RuleBroken(kind() + "-ends-before-start", "This ends after the day it starts");
        }
        if (!bounds().hold(from(), end)) {
            throw new RuleBroken(kind() + "-outside-" + bounds().name(), "These days are not within its bounds");
        }
        Limit limit = limit();
        if (limit != null && end != null && end.isAfter(limit.lastEnd(from()))) {
            throw new RuleBroken(limit.rule(), limit.what());
        }
        mustBeSound();
    }
}
