package uk.safeguarding.cases.personaleducationplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareHappening;
import uk.safeguarding.cases.periodofcare.PeriodOfCareRepository;
import uk.safeguarding.cases.span.Together;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a personal education plan. One public method is one transaction.
@ApplicationScoped
@Transactional
public class PersonalEducationPlanService {

    private static final Because FOLLOWS =
            new Because(CorrectionReason.DATA_ENTRY_ERROR, "Follows from the correction of the period of care");

    private final PersonalEducationPlanRepository plans;
    private final PeriodOfCareRepository periods;
    private final PersonalEducationPlanTimescale timescale;
    private final Calendars calendars;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Clock clock;

    PersonalEducationPlanService(
            PersonalEducationPlanRepository plans,
            PeriodOfCareRepository periods,
            PersonalEducationPlanTimescale timescale,
            Calendars calendars,
            Corrections corrections,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.periods = periods;
        this.timescale = timescale;
        this.calendars = calendars;
        this.corrections = corrections;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Records that work on a plan began. The first of a period of care has a time limit.
    public Recorded<PersonalEducationPlan> initiate(UUID periodOfCareId, @Nullable Source source, LocalDate on) {
        var before = plans.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        PeriodOfCare period = periods.held(periodOfCareId);
        PlanDuty duty = plans.of(period).isEmpty() ? firstDuty(period) : null;
        var plan = new PersonalEducationPlan(
                period, duty, source, new PersonalEducationPlanDetails(on, null, period.ceasedOn()));
        outbox.append(plan.initiate(today()));
        plans.persist(plan);
        return Recorded.fresh(plan);
    }

    /// Records that a plan was completed; the one that was current ends on that day.
    public PersonalEducationPlan complete(UUID id, Revision expected, LocalDate on) {
        PersonalEducationPlan plan = plans.get(id, expected);
        List<PersonalEducationPlan> completed = plans.of(plan.periodOfCare()).stream()
                .filter(other -> !other.id().equals(id) && other.details().completedOn() != null)
                .toList();
        Optional<PersonalEducationPlan> current =
                completed.stream().filter(other -> other.currentOn(on)).findFirst();
        LocalDate until = until(plan, on, completed);
        Together.move(plans.getEntityManager(), () -> {
            change(plan.complete(on, until, today()));
            current.ifPresent(other -> change(other.giveWay(on, today())));
        });
        return plan;
    }

    private static @Nullable LocalDate until(
            PersonalEducationPlan plan, LocalDate on, List<PersonalEducationPlan> completed) {
        return completed.stream()
                .map(other -> Objects.requireNonNull(other.details().completedOn()))
                .filter(day -> day.isAfter(on))
                .min(Comparator.naturalOrder())
                .orElse(plan.details().currentUntil());
    }

    public PersonalEducationPlan end(UUID id, Revision expected, LocalDate on) {
        PersonalEducationPlan plan = plans.get(id, expected);
        change(plan.end(on, today()));
        return plan;
    }

    public PersonalEducationPlan correct(
            UUID id, Revision expected, UnaryOperator<PersonalEducationPlanDetails> correction, Because why) {
        PersonalEducationPlan plan = plans.get(id, expected);
        corrections.mustBeAllowed(plan);
        change(plan.correct(correction.apply(plan.details()), why, today()));
        return plan;
    }

    public PersonalEducationPlan revoke(UUID id, Revision expected, Because why) {
        PersonalEducationPlan plan = plans.get(id, expected);
        corrections.mustBeAllowed(plan);
        change(plan.revoke(why));
        return plan;
    }

    void hear(@Observes PeriodOfCareHappening.Changed happening) {
        PeriodOfCare period = happening.period();
        for (PersonalEducationPlan plan : plans.of(period)) {
            switch (happening) {
                case PeriodOfCareHappening.Ceased ignored -> endWith(period, plan);
                case PeriodOfCareHappening.Corrected corrected -> follow(corrected, plan);
                case PeriodOfCareHappening.Voided ignored -> change(plan.revoke(FOLLOWS));
            }
        }
    }

    private void endWith(PeriodOfCare period, PersonalEducationPlan plan) {
        LocalDate ceasedOn = Objects.requireNonNull(period.ceasedOn());
        if (plan.open()) {
            change(plan.end(ceasedOn, today()));
        } else {
            plan.mustBeSound(today());
        }
    }

    /// @throws RuleBroken if the plan is not within the corrected days any more
    private void follow(PeriodOfCareHappening.Corrected corrected, PersonalEducationPlan plan) {
        PeriodOfCare period = corrected.period();
        LocalDate until = plan.details().currentUntil();
        if (Objects.equals(until, corrected.ceasedBefore()) && !Objects.equals(until, period.ceasedOn())) {
            change(plan.correct(plan.details().ended(period.ceasedOn()), FOLLOWS, today()));
        }
        if (plan.duty().isPresent() && !period.startedOn().equals(corrected.startedBefore())) {
            change(plan.redate(firstDuty(period), FOLLOWS));
        }
        plan.mustBeSound(today());
    }

    private PlanDuty firstDuty(PeriodOfCare period) {
        return PlanDuty.of(
                timescale.first(period.startedOn()),
                timescale.firstDue(period.startedOn(), calendars.of(period.localAuthority())));
    }

    private void change(DomainEvent event) {
        outbox.append(event);
        plans.flush();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
