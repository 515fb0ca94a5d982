package uk.safeguarding.cases.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.safeguarding.cases.duty.Due;
import uk.safeguarding.cases.duty.Schedule;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareHappening;
import uk.safeguarding.cases.review.Review;
import uk.safeguarding.cases.review.ReviewRepository;
import uk.safeguarding.cases.review.ReviewsChanged;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.Outbox;

/// Sees to it that a plan is due when care begins and after each review, in the same transaction, and that one
/// plan at a time is the current one.
@ApplicationScoped
public class CarePlanSchedule {

    private final CarePlanRepository plans;
    private final ReviewRepository reviews;
    private final CarePlanTimescale timescale;
    private final Calendars calendars;
    private final Schedule<CarePlan> schedule;

    CarePlanSchedule(
            CarePlanRepository plans,
            ReviewRepository reviews,
            CarePlanTimescale timescale,
            Calendars calendars,
            Outbox outbox) {
        this.plans = plans;
        this.reviews = reviews;
        this.timescale = timescale;
        this.calendars = calendars;
        this.schedule = new Schedule<>(plans, outbox);
    }

    void hear(@Observes PeriodOfCareHappening.Started event) {
        settle(event.period(), List.of(), List.of());
    }

    void hear(@Observes PeriodOfCareHappening.Changed event) {
        settle(event.period());
    }

    void hear(@Observes ReviewsChanged event) {
        settle(event.period(), plans.of(event.period()), event.reviews());
    }

    /// @throws Conflict `period-of-care-has-care-plans` if a plan was prepared after it
    void settle(PeriodOfCare period) {
        settle(period, plans.of(period), reviews.of(period));
    }

    private void settle(PeriodOfCare period, List<CarePlan> all, List<Review> known) {
        if (period.voided()) {
            all.forEach(schedule::withdraw);
            return;
        }
        LocalDate end = period.ceasedOn();
        schedule.mustBeDone(all, day -> end == null || day.isBefore(end));
        Map<Integer, Due> due = due(period, known);
        for (CarePlan plan : all) {
            Due when = plan.ordinal().isPresent()
                    ? due.remove(plan.ordinal().get())
                    : plan.doneOn().map(CarePlanTimescale::revision).orElse(null);
            if (when != null) {
                schedule.redate(plan, when);
                schedule.settle(plan, end);
            } else if (plan.doneOn().isEmpty()) {
                schedule.withdraw(plan);
            }
        }
        due.forEach((ordinal, when) -> schedule.settle(schedule.add(new CarePlan(period, ordinal, when)), end));
        keepOneCurrent(all);
    }

    /// The plans that must be there, by their ordinals.
    private Map<Integer, Due> due(PeriodOfCare period, List<Review> known) {
        WorkingDays calendar = calendars.of(period.localAuthority());
        Map<Integer, Due> due = new TreeMap<>();
        due.put(CarePlan.FIRST, CarePlanTimescale.first(period.startedOn(), calendar));
        for (Review review : known) {
            review.heldOn()
                    .ifPresent(on -> due.put(review.ordinal() + CarePlan.FIRST, timescale.afterReview(on, calendar)));
        }
        return due;
    }

    private void keepOneCurrent(List<CarePlan> all) {
        List<CarePlan> prepared = prepared(all).toList();
        for (int i = 0; i < prepared.size(); i++) {
            CarePlan plan = prepared.get(i);
            LocalDate next =
                    i + 1 < prepared.size() ? prepared.get(i + 1).doneOn().orElseThrow() : null;
            if (!plan.supersededOn(next)) {
                schedule.change(plan.supersede(next));
            }
        }
    }

    private static Stream<CarePlan> prepared(List<CarePlan> all) {
        return all.stream().filter(plan -> plan.doneOn().isPresent());
    }
}
