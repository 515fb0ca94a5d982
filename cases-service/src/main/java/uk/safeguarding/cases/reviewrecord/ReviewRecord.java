package uk.safeguarding.cases.reviewrecord;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.childrecord.ChildRecord;
import uk.safeguarding.cases.review.Review;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.record.Source;

/// A record of one review: who was invited, what was written for it or came of it. It is voided with the review.
///
/// @param <D> the facts, as they are stated and can be corrected
@MappedSuperclass
@CheckReturnValue
public abstract class ReviewRecord<D> extends ChildRecord<D> {

    @ManyToOne(optional = false)
    private Review review;

    @Transient
    private @Nullable ReviewPaperTimescale timescale;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReviewRecord() {}

    protected ReviewRecord(Review review, @Nullable Source source) {
        super(review.localAuthority(), source);
        this.review = review;
    }

    public Review review() {
        return review;
    }

    @Override
    public Child child() {
        return review.child();
    }

    /// The days on which the facts happened, those that are known.
    protected abstract List<LocalDate> days();

    /// @throws RuleBroken `…-of-voided-review`, `…-in-future`, `…-before-care`
    @Override
    protected void mustBeSound(LocalDate today) {
        must(!review.voided(), "of-voided-review", "The review was voided");
        for (LocalDate day : days()) {
            mustHaveHappened(day, today);
            must(
                    !day.isBefore(review.periodOfCare().startedOn()),
                    "before-care",
                    "The child was not yet looked after on that day");
        }
    }

    protected static List<LocalDate> known(@Nullable LocalDate... days) {
        List<LocalDate> known = new ArrayList<>();
        for (LocalDate day : days) {
            if (day != null) {
                known.add(day);
            }
        }
        return List.copyOf(known);
    }

    /// Says by what its duties are dated, before something happens to it that an event tells.
    void judgeBy(ReviewPaperTimescale limits) {
        timescale = limits;
    }

    /// By what its duties are dated, for its events.
    protected ReviewPaperTimescale timescale() {
        return Objects.requireNonNull(timescale);
    }

    /// Takes other facts, because something happened.
    DomainEvent become(D changed, String happened, LocalDate today) {
        mustNotBeVoided();
        take(changed);
        mustBeSound(today);
        return event(happened, nextRevision());
    }

    /// Tells itself again, because the review's days are others now and with them the days on which it is due.
    DomainEvent redate() {
        return event("redated", nextRevision());
    }
}
