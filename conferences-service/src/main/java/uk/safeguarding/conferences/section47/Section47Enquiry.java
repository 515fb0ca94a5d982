package uk.safeguarding.conferences.section47;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Warning;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.conferences.strategydiscussion.StrategyDiscussion;
import uk.safeguarding.conferences.timescale.ConferenceTimescale;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// An enquiry about one child under section 47 of the Children Act 1989, initiated by a strategy discussion whose day
/// starts the clock of the initial conference.
///
/// A behaviour changes the enquiry and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "section_47_enquiry")
@CheckReturnValue
public class Section47Enquiry extends Aggregate {

    @ManyToOne(optional = false)
    private StrategyDiscussion strategyDiscussion;

    @ManyToOne(optional = false)
    private Child child;

    private LocalDate startedOn;
    private LocalDate conferenceDueOn;
    private @Nullable LocalDate concludedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Section47Outcome outcome;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Section47Enquiry() {}

    public Section47Enquiry(
            StrategyDiscussion discussion,
            Child child,
            @Nullable Source source,
            LocalDate startedOn,
            WorkingDays calendar) {
        super(discussion.localAuthority(), source);
        this.strategyDiscussion = discussion;
        this.child = child;
        this.startedOn = startedOn;
        this.conferenceDueOn = conferenceTimescale().due(discussion.heldOn(), calendar);
    }

    public StrategyDiscussion strategyDiscussion() {
        return strategyDiscussion;
    }

    public Child child() {
        return child;
    }

    @Override
    public Set<UUID> persons() {
        return Set.of(child.id());
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    /// The day from which the initial conference's 15 working days count.
    public LocalDate clockStarted() {
        return strategyDiscussion.heldOn();
    }

    public LocalDate conferenceDueOn() {
        return conferenceDueOn;
    }

    public @Nullable LocalDate concludedOn() {
        return concludedOn;
    }

    public @Nullable Section47Outcome outcome() {
        return outcome;
    }

    /// By which rule the conference is due: an unborn child's has its own name.
    public ConferenceTimescale conferenceTimescale() {
        return child.isUnbornOn(clockStarted()) ? ConferenceTimescale.PRE_BIRTH : ConferenceTimescale.INITIAL;
    }

    Rule rule() {
        return conferenceTimescale().rule(Nation.of(localAuthority()), clockStarted());
    }

    Section47Details details() {
        return new Section47Details(startedOn, concludedOn, outcome);
    }

    /// How the duty to hold an initial conference stands.
    ///
    /// @param conferenceHeldOn the day of the initial conference, or null
    Timescale timescale(@Nullable LocalDate conferenceHeldOn, LocalDate today, WorkingDays calendar) {
        boolean needed = outcome != Section47Outcome.NO_CONFERENCE && !voided();
        return needed || conferenceHeldOn != null
                ? Timescale.of(rule(), clockStarted(), conferenceDueOn, conferenceHeldOn, today, calendar)
                : Timescale.notApplicable(rule(), clockStarted(), conferenceDueOn);
    }

    /// Query 8675 of the census: an enquiry that started over 15 working days ago, and no conference was held nor found
    /// unnecessary.
    List<Warning> warnings(@Nullable LocalDate conferenceHeldOn, LocalDate today, WorkingDays calendar) {
        boolean queried = conferenceHeldOn == null
                && outcome != Section47Outcome.NO_CONFERENCE
                && today.isAfter(ConferenceTimescale.INITIAL.due(startedOn, calendar));
        return queried
                ? List.of(new Warning(
                        "census-8675-no-conference-after-15-working-days",
                        "The enquiry started over 15 working days ago and no initial conference is recorded"))
                : List.of();
    }

    /// @throws RuleBroken as [#mustBeSound]
    Section47Event start(LocalDate today) {
        mustBeSound(today);
        return Section47Event.of(this, "started", revision());
    }

    /// @throws Conflict   `section-47-concluded` if it was concluded before
    /// @throws RuleBroken as [#mustBeSound]
    Section47Event conclude(LocalDate on, Section47Outcome with, LocalDate today) {
        mustNotBeVoided();
        if (concludedOn != null) {
            throw new Conflict("section-47-concluded", "This enquiry was concluded before; correct it instead");
        }
        concludedOn = on;
        outcome = with;
        mustBeSound(today);
        return Section47Event.of(this, "concluded", nextRevision());
    }

    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken as [#mustBeSound]
    Section47Event correct(Section47Details corrected, Because why, LocalDate today) {
        markCorrected(why);
        startedOn = corrected.startedOn();
        concludedOn = corrected.concludedOn();
        outcome = corrected.outcome();
        mustBeSound(today);
        return Section47Event.of(this, "corrected", nextRevision());
    }

    /// Moves the conference's last day, because the strategy discussion was corrected.
    ///
    /// @throws RuleBroken as [#mustBeSound]
    Section47Event redate(WorkingDays calendar, Because why, LocalDate today) {
        markCorrected(why);
        conferenceDueOn = conferenceTimescale().due(clockStarted(), calendar);
        mustBeSound(today);
        return Section47Event.of(this, "corrected", nextRevision());
    }

    /// @throws Conflict `record-voided`
    Section47Event revoke(Because why) {
        markVoided(why);
        return Section47Event.of(this, "voided", nextRevision());
    }

    /// @throws RuleBroken `section-47-not-initiated`, `section-47-child-not-discussed`, `section-47-in-future`,
    ///                    `section-47-before-strategy-discussion`, or `section-47-ends-before-start`
    private void mustBeSound(LocalDate today) {
        if (!strategyDiscussion.initiatedSection47()) {
            throw new RuleBroken("section-47-not-initiated", "The strategy discussion did not initiate an enquiry");
        }
        if (!strategyDiscussion.persons().contains(child.id())) {
            throw new RuleBroken("section-47-child-not-discussed", "The strategy discussion was not about this child");
        }
        if (startedOn.isAfter(today) || (concludedOn != null && concludedOn.isAfter(today))) {
            throw new RuleBroken("section-47-in-future", "An enquiry cannot be recorded before it happens");
        }
        if (startedOn.isBefore(strategyDiscussion.heldOn())) {
            throw new RuleBroken(
                    "section-47-before-strategy-discussion",
                    "An enquiry does not start before the strategy discussion that initiated it");
        }
        if (concludedOn != null && concludedOn.isBefore(startedOn)) {
            throw new RuleBroken("section-47-ends-before-start", "An enquiry is not concluded before it starts");
        }
    }
}
