package uk.safeguarding.conferences.conference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a conference: one meeting, and for each child its own last day and decision.
///
/// @param rule       by which the most urgent child's last day is reckoned, as are `clockStarted` and `dueOn`
/// @param fellAwayOn  the day from which it was owed to no child
/// @param cancelledOn the day on which it was cancelled, overdue or not
record ConferenceEvent(
        String type,
        Person subject,
        UUID conferenceId,
        long revision,
        ConferenceKind kind,
        String rule,
        LocalDate clockStarted,
        LocalDate dueOn,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate fellAwayOn,
        @Nullable LocalDate cancelledOn,
        @Nullable Person chair,
        @Nullable Boolean quorate,
        List<Part> children,
        List<String> riskFactors,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    /// One child's part.
    ///
    /// @param clockStarted the day from which it is owed to this child
    /// @param endedOn      the day from which it was owed to this child no more, overdue or not
    /// @param ageYears     on the day it was held, or else is due; absent for an unborn child
    record Part(
            Person child,
            LocalDate clockStarted,
            LocalDate dueOn,
            @Nullable LocalDate fellAwayOn,
            @Nullable LocalDate endedOn,
            @Nullable Decision decision,
            @Nullable AbuseCategory category,
            @Nullable Integer ageYears) {

        static Part of(ConferencePart part, @Nullable LocalDate heldOn) {
            LocalDate day = part.isDecided() && heldOn != null ? heldOn : part.dueOn();
            return new Part(
                    part.child().person(),
                    part.clockStarted(),
                    part.dueOn(),
                    part.fellAwayOn(),
                    part.endedOn(),
                    part.decision(),
                    part.category(),
                    part.child().ageOn(day));
        }
    }

    static ConferenceEvent of(Conference conference, String happened, long revision) {
        ConferencePart leading = conference.owed().leading();
        String authority = conference.localAuthority();
        LocalDate heldOn = conference.heldOn().orElse(null);
        String chair = conference.meeting().chairStaffId();
        return new ConferenceEvent(
                "conferences.conference." + happened + ".v1",
                conference.family().person(),
                conference.id(),
                revision,
                conference.kind(),
                leading.timescale()
                        .rule(Nation.of(authority), leading.clockStarted())
                        .id(),
                leading.clockStarted(),
                leading.dueOn(),
                heldOn,
                conference.fellAwayOn().orElse(null),
                conference.meeting().cancelledOn(),
                chair == null ? null : Person.staff(authority, chair),
                conference.meeting().quorate(),
                conference.parts().stream().map(part -> Part.of(part, heldOn)).toList(),
                conference.meeting().riskFactors(),
                conference.beingCorrected(),
                conference.voided());
    }

    @Override
    public UUID recordId() {
        return conferenceId;
    }

    @Override
    public Set<UUID> persons() {
        return children.stream().map(part -> part.child().id()).collect(Collectors.toUnmodifiableSet());
    }
}
