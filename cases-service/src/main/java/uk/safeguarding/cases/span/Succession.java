package uk.safeguarding.cases.span;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareHappening;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;
import uk.safeguarding.platform.record.Records;

/// Keeps the spans of one kind one after another: what starts ends the one that runs, on the same day; what is
/// corrected or voided moves its neighbours with it; what its period of care does to all of them follows. All within
/// the transaction of the caller.
///
/// @param <T> the kind
public final class Succession<T extends Span> {

    /// Whether days may lie between two of them, or before the first.
    public enum Gaps {
        ALLOWED,
        REFUSED
    }

    private static final Because FOLLOWS =
            new Because(CorrectionReason.DATA_ENTRY_ERROR, "Follows from the correction of the record beside it");

    private final Records<T> records;
    private final Function<T, List<T>> siblings;
    private final Gaps gaps;
    private final Outbox outbox;
    private final Clock clock;

    /// @param siblings the records, not voided, among which one stands, with or without itself
    public Succession(Records<T> records, Function<T, List<T>> siblings, Gaps gaps, Outbox outbox, Clock clock) {
        this.records = records;
        this.siblings = siblings;
        this.gaps = gaps;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Starts a span; it takes over the end of the one that it cuts short, or else lasts to the next one's start or to
    /// its bounds.
    ///
    /// @param cutting what the one cut short is told besides
    /// @return all that stand now, the earliest first
    /// @throws RuleBroken `…-overlap` if another starts on the same day, `…-gap` if days lie between, or as
    ///                    [Span#mustStand]
    public List<T> start(T fresh, Consumer<T> cutting) {
        List<T> others = others(fresh);
        Optional<T> running =
                others.stream().filter(other -> other.covers(fresh.from())).findFirst();
        if (running.filter(other -> other.from().equals(fresh.from())).isPresent()) {
            throw overlap(fresh);
        }
        fresh.lie(fresh.from(), endOf(fresh, running.orElse(null), others));
        DomainEvent started = fresh.start(today());
        if (running.isEmpty() && gaps == Gaps.REFUSED) {
            mustFollow(fresh, others);
        }
        outbox.append(started);
        running.ifPresent(other -> {
            cutting.accept(other);
            change(other.end(fresh.from(), today()));
        });
        records.persist(fresh);
        return Stream.concat(others.stream(), Stream.of(fresh))
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    /// Ends a span before its next one is known.
    ///
    /// @throws uk.safeguarding.platform.error.DomainException.Conflict `…-ended` if its end is known
    public T end(T span, LocalDate on) {
        change(span.endOnce(on, today()));
        return span;
    }

    /// Corrects a span and moves the neighbours that touched it.
    ///
    /// @throws RuleBroken `…-overlap` or `…-gap` if they would not follow one another any more
    public T correct(T span, Supplier<DomainEvent> correction) {
        LocalDate from = span.from();
        LocalDate to = span.to();
        together(() -> {
            change(correction.get());
            for (T other : others(span)) {
                if (from.equals(other.to()) && !from.equals(span.from())) {
                    change(other.redate(other.from(), span.from(), FOLLOWS, today()));
                }
                LocalDate end = span.to();
                if (other.from().equals(to) && end != null && !end.equals(to)) {
                    change(other.redate(end, other.to(), FOLLOWS, today()));
                }
            }
            mustBeInOrder(siblings.apply(span));
        });
        return span;
    }

    /// Voids a span; the one before it lasts as long as the voided one would have.
    ///
    /// @throws RuleBroken `…-gap` if it is the first of several
    public T revoke(T span, Because why) {
        together(() -> {
            change(span.revoke(why));
            for (T other : others(span)) {
                if (span.from().equals(other.to())) {
                    change(other.redate(other.from(), span.to(), why, today()));
                }
            }
            mustBeInOrder(others(span));
        });
        return span;
    }

    /// Does to the spans of a period of care what became of it.
    ///
    /// @param all the period's spans that are not voided
    public void follow(PeriodOfCareHappening.Changed happening, List<T> all) {
        PeriodOfCare period = happening.period();
        switch (happening) {
            case PeriodOfCareHappening.Ceased ignored -> together(() -> endAll(all, period));
            case PeriodOfCareHappening.Corrected corrected -> together(() -> redateAll(all, corrected));
            case PeriodOfCareHappening.Voided ignored -> all.forEach(span -> change(span.revoke(FOLLOWS)));
        }
    }

    private void endAll(List<T> all, PeriodOfCare period) {
        LocalDate end = Objects.requireNonNull(period.ceasedOn());
        for (T span : all) {
            if (span.to() == null) {
                change(span.end(end, today()));
            }
            span.mustStand(today());
        }
    }

    private void redateAll(List<T> all, PeriodOfCareHappening.Corrected corrected) {
        PeriodOfCare period = corrected.period();
        for (T span : all) {
            LocalDate from = span.from().equals(corrected.startedBefore()) ? period.startedOn() : span.from();
            LocalDate to = Objects.equals(span.to(), corrected.ceasedBefore()) ? period.ceasedOn() : span.to();
            if (!from.equals(span.from()) || !Objects.equals(to, span.to())) {
                change(span.redate(from, to, FOLLOWS, today()));
            }
            span.mustStand(today());
        }
        mustBeInOrder(all);
    }

    private static <T extends Span> @Nullable LocalDate endOf(T fresh, @Nullable T running, List<T> others) {
        if (running != null) {
            return running.to();
        }
        return others.stream()
                .map(Span::from)
                .filter(from -> from.isAfter(fresh.from()))
                .min(Comparator.naturalOrder())
                .orElse(fresh.bounds().end());
    }

    private void mustFollow(T fresh, List<T> others) {
        LocalDate expected = others.isEmpty()
                ? fresh.bounds().first()
                : Objects.requireNonNullElse(others.getLast().to(), fresh.from());
        if (!fresh.from().equals(expected)) {
            throw gap(fresh);
        }
    }

    private void mustBeInOrder(List<T> all) {
        List<T> sorted = all.stream().sorted(Comparator.comparing(Span::from)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            T span = sorted.get(i);
            LocalDate end = i == 0 ? span.bounds().first() : sorted.get(i - 1).to();
            if (i > 0 && (end == null || end.isAfter(span.from()))) {
                throw overlap(span);
            }
            if (gaps == Gaps.REFUSED && !span.from().equals(end)) {
                throw gap(span);
            }
        }
    }

    private List<T> others(T span) {
        return siblings.apply(span).stream()
                .filter(other -> !other.id().equals(span.id()))
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    private void change(DomainEvent event) {
        outbox.append(event);
        records.flush();
    }

    private void together(Runnable changes) {
        Together.move(records.getEntityManager(), changes);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private RuleBroken overlap(T span) {
        return new RuleBroken(span.kind() + "-overlap", "This would overlap another record of the same kind");
    }

    private RuleBroken gap(T span) {
        return new RuleBroken(
                span.kind() + "-gap", "These follow one another without a day between, from the period's first day");
    }
}
