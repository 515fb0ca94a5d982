package uk.safeguarding.conferences.coregroup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a meeting of a core group.
///
/// @param ordinal        which meeting under the plan, counted from 1
/// @param fellAwayOn     the day from which it was owed no more, before its last day
/// @param membersPresent how many members came; absent while it was not held
record CoreGroupEvent(
        String type,
        Person subject,
        UUID coreGroupId,
        long revision,
        UUID childProtectionPlanId,
        int ordinal,
        String rule,
        LocalDate clockStarted,
        LocalDate dueOn,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate fellAwayOn,
        @Nullable Integer membersPresent,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static CoreGroupEvent of(CoreGroup meeting, String happened, long revision) {
        return new CoreGroupEvent(
                "conferences.core-group." + happened + ".v1",
                meeting.plan().child().person(),
                meeting.id(),
                revision,
                meeting.plan().id(),
                meeting.ordinal(),
                meeting.rule().id(),
                meeting.clockStarted(),
                meeting.dueOn(),
                meeting.heldOn().orElse(null),
                meeting.fellAwayOn().orElse(null),
                meeting.heldOn().map(day -> meeting.membersPresent().size()).orElse(null),
                meeting.beingCorrected(),
                meeting.voided());
    }

    @Override
    public UUID recordId() {
        return coreGroupId;
    }
}
