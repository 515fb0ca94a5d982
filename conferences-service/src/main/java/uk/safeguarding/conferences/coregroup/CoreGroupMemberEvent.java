package uk.safeguarding.conferences.coregroup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Agency;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a member of a core group.
///
/// @param staff the member of the authority's staff; absent for others
/// @param to    the first day on which they belonged to it no more; absent while they do
record CoreGroupMemberEvent(
        String type,
        Person subject,
        UUID coreGroupMemberId,
        long revision,
        UUID childProtectionPlanId,
        Agency agency,
        @Nullable Person staff,
        LocalDate from,
        @Nullable LocalDate to,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static CoreGroupMemberEvent of(CoreGroupMember member, String happened, long revision) {
        CoreGroupMemberDetails details = member.details();
        String staffId = details.staffId();
        return new CoreGroupMemberEvent(
                "conferences.core-group-member." + happened + ".v1",
                member.plan().child().person(),
                member.id(),
                revision,
                member.plan().id(),
                details.agency(),
                staffId == null ? null : Person.staff(member.localAuthority(), staffId),
                details.from(),
                member.to(),
                member.voided());
    }

    @Override
    public UUID recordId() {
        return coreGroupMemberId;
    }
}
