package uk.safeguarding.conferences.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.conferences.timescale.ConferenceTimescale;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;

/// One child's part in a conference: siblings are discussed at one meeting, each with a last day and a decision of
/// their own.
///
/// @param clockStarted        the strategy discussion, the notice, or the conference before
/// @param open                whether the conference is still owed to this child; a child has one such part at most
/// @param endedOn             the day from which it was no longer owed, other than by being held
/// @param section47EnquiryId  the enquiry that started the clock
/// @param followsConferenceId the conference that started the clock
@Embeddable
public record ConferencePart(
        @ManyToOne(optional = false) Child child,
        @Enumerated(EnumType.STRING) ConferenceTimescale timescale,
        LocalDate clockStarted,
        LocalDate dueOn,
        boolean open,
        @Nullable LocalDate endedOn,
        @Enumerated(EnumType.STRING) @Nullable Decision decision,
        @Enumerated(EnumType.STRING) @Nullable AbuseCategory category,
        @Column(name = "section_47_enquiry_id") @Nullable UUID section47EnquiryId,
        @Nullable UUID followsConferenceId) {

    /// A part that is owed.
    static ConferencePart owed(
            Child child,
            ConferenceTimescale timescale,
            LocalDate clockStarted,
            WorkingDays calendar,
            @Nullable UUID section47EnquiryId,
            @Nullable UUID followsConferenceId) {
        LocalDate due = timescale.due(clockStarted, calendar);
        return new ConferencePart(
                child, timescale, clockStarted, due, true, null, null, null, section47EnquiryId, followsConferenceId);
    }

    boolean isOf(UUID childId) {
        return child.id().equals(childId);
    }

    boolean isDecided() {
        return decision != null;
    }

    /// The day on which the duty fell away: on or before the last lawful day. What was overdue then stays so.
    public @Nullable LocalDate fellAwayOn() {
        return endedOn == null || dueOn.isBefore(endedOn) ? null : endedOn;
    }

    ConferencePart decided(Decision what, @Nullable AbuseCategory as) {
        return with(clockStarted, dueOn, false, null, what, as);
    }

    /// No longer owed from that day; null if it is owed after all.
    ConferencePart ended(@Nullable LocalDate on) {
        return with(clockStarted, dueOn, on == null, on, decision, category);
    }

    ConferencePart closed() {
        return with(clockStarted, dueOn, false, endedOn, decision, category);
    }

    /// Owed again, as if it had not been held.
    ConferencePart owedAgain() {
        return with(clockStarted, dueOn, true, null, null, null);
    }

    ConferencePart redated(LocalDate clock, WorkingDays calendar) {
        return with(clock, timescale.due(clock, calendar), open, endedOn, decision, category);
    }

    Rule rule() {
        return timescale.rule(Nation.of(child.localAuthority()), clockStarted);
    }

    /// @param heldOn the day of the conference, or null
    public Timescale standing(@Nullable LocalDate heldOn, boolean voided, LocalDate today, WorkingDays calendar) {
        return voided || fellAwayOn() != null
                ? Timescale.notApplicable(rule(), clockStarted, dueOn)
                : Timescale.of(rule(), clockStarted, dueOn, isDecided() ? heldOn : null, today, calendar);
    }

    private ConferencePart with(
            LocalDate clock,
            LocalDate due,
            boolean owed,
            @Nullable LocalDate ended,
            @Nullable Decision what,
            @Nullable AbuseCategory as) {
        return new ConferencePart(
                child, timescale, clock, due, owed, ended, what, as, section47EnquiryId, followsConferenceId);
    }
}
