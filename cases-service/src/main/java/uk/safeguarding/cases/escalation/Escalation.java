package uk.safeguarding.cases.escalation;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.childrecord.DatedRecord;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.record.Warning;

/// A concern about a child's case that a reviewing officer or a chair raised with those who run it, and how far up it
/// went: informal first, then up the ladder of managers (IRO Handbook 2010, chapter 6; England). An officer may besides
/// refer the case to Cafcass (Children Act 1989 s25B(3)), at any point.
@Entity
@Table(name = "escalation")
@CheckReturnValue
public class Escalation extends DatedRecord<EscalationDetails> {

    @Embedded
    private EscalationDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Escalation() {}

    Escalation(Child child, @Nullable Source source, EscalationDetails details) {
        super(child, source);
        this.details = details;
    }

    @Override
    public EscalationDetails details() {
        return details;
    }

    @Override
    protected void take(EscalationDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "escalation";
    }

    @Override
    protected LocalDate day() {
        return details.raisedOn();
    }

    /// Takes it up the ladder. Stages may be skipped, which [#warnings] says.
    ///
    /// @throws Conflict   `escalation-resolved` if it ended before
    /// @throws RuleBroken as [#mustBeSound]
    EscalationEvent move(EscalationStep step, EscalationTimescale timescale, LocalDate today) {
        mustNotBeVoided();
        mustBeOpen();
        details = timescale.date(localAuthority(), details.moved(step));
        mustBeSound(today);
        return event("stage-changed", nextRevision());
    }

    /// Refers the case to Cafcass: at any point, also beside the ladder and after it.
    ///
    /// @throws Conflict   `escalation-already-referred`
    /// @throws RuleBroken as [#mustBeSound]
    EscalationEvent refer(LocalDate on, LocalDate today) {
        mustNotBeVoided();
        if (details.cafcassReferredOn() != null) {
            throw new Conflict("escalation-already-referred", "It was referred to Cafcass before; correct it instead");
        }
        details = details.referred(on);
        mustBeSound(today);
        return event("referred", nextRevision());
    }

    /// @throws Conflict   `escalation-resolved` if it ended before
    /// @throws RuleBroken as [#mustBeSound]
    EscalationEvent resolve(LocalDate on, EscalationOutcome outcome, @Nullable String impact, LocalDate today) {
        mustNotBeVoided();
        mustBeOpen();
        details = details.resolved(on, outcome, impact);
        mustBeSound(today);
        return event("resolved", nextRevision());
    }

    private void mustBeOpen() {
        if (details.resolvedOn() != null) {
            throw new Conflict("escalation-resolved", "This escalation ended before; correct it instead");
        }
    }

    /// @throws RuleBroken besides `escalation-theme-twice`, `escalation-stage-not-upwards`,
    ///                    `escalation-stage-before-the-one-before`, `escalation-referred-before-raised`,
    ///                    `escalation-resolved-before-last-stage`, `escalation-resolved-without-outcome`
    @Override
    protected void mustBeSound(LocalDate today) {
        super.mustBeSound(today);
        mustHaveHappened(details.last().from(), today);
        mustHaveHappened(details.cafcassReferredOn(), today);
        mustHaveHappened(details.resolvedOn(), today);
        must(new HashSet<>(details.themes()).size() == details.themes().size(), "theme-twice", "A theme is named once");
        mustGoUpwards();
        LocalDate referred = details.cafcassReferredOn();
        must(
                referred == null || !referred.isBefore(details.raisedOn()),
                "referred-before-raised",
                "A concern is referred to Cafcass once it was raised");
        mustEndSoundly();
    }

    private void mustGoUpwards() {
        LocalDate before = details.raisedOn();
        EscalationStage below = null;
        for (EscalationStep step : details.stages()) {
            must(
                    below == null || step.stage().above(below),
                    "stage-not-upwards",
                    "A concern goes to a higher stage only");
            must(
                    !step.from().isBefore(before),
                    "stage-before-the-one-before",
                    "A stage does not begin before the one below it, or before the concern was raised");
            below = step.stage();
            before = step.from();
        }
    }

    private void mustEndSoundly() {
        LocalDate resolved = details.resolvedOn();
        must(
                (resolved == null) == (details.outcome() == null),
                "resolved-without-outcome",
                "The day of the end and the outcome are stated together");
        must(
                resolved == null || !resolved.isBefore(details.last().from()),
                "resolved-before-last-stage",
                "It does not end before it came to its last stage");
    }

    /// What the handbook frowns on.
    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        List<EscalationStep> steps = details.stages();
        if (steps.getFirst().stage().formal()) {
            warnings.add(new Warning("escalation-not-informal-first", "A concern is first raised informally"));
        }
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i).stage().follows(steps.get(i - 1).stage())) {
                warnings.add(new Warning(
                        "escalation-stage-skipped",
                        "Between %s and %s a stage was skipped"
                                .formatted(
                                        steps.get(i - 1).stage(), steps.get(i).stage())));
            }
        }
        return warnings;
    }

    /// How the whole formal process stands; it has no limit while it is informal.
    Timescale timescale(LocalDate today, WorkingDays calendar) {
        LocalDate from = details.formalFrom().orElse(details.raisedOn());
        var rule = EscalationTimescale.formal(Nation.of(localAuthority()), from);
        LocalDate due = details.formalDueOn();
        return due == null || voided()
                ? Timescale.notApplicable(rule, from, due)
                : Timescale.of(rule, from, due, details.resolvedOn(), today, calendar);
    }

    /// How the answer at each stage stands: it came when the concern ended, or went up.
    List<Timescale> stageTimescales(LocalDate today, WorkingDays calendar) {
        List<Timescale> timescales = new ArrayList<>();
        List<EscalationStep> steps = details.stages();
        for (int i = 0; i < steps.size(); i++) {
            EscalationStep step = steps.get(i);
            LocalDate until = i + 1 < steps.size() ? steps.get(i + 1).from() : details.resolvedOn();
            var rule = EscalationTimescale.stage(Nation.of(localAuthority()), step.from());
            LocalDate due = step.dueOn();
            timescales.add(
                    due == null || voided()
                            ? Timescale.notApplicable(rule, step.from(), due)
                            : Timescale.of(rule, step.from(), due, until, today, calendar));
        }
        return timescales;
    }

    @Override
    protected EscalationEvent event(String happened, long revision) {
        return EscalationEvent.of(this, happened, revision);
    }
}
