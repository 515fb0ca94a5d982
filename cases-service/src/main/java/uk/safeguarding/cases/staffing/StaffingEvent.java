package uk.safeguarding.cases.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a team's staffing. The subject is the record's own id.
record StaffingEvent(
        String type,
        Person subject,
        UUID staffingId,
        long revision,
        LocalDate asAt,
        StaffTeam team,
        BigDecimal establishedFte,
        BigDecimal permanentFte,
        BigDecimal agencyFte,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static StaffingEvent of(Staffing staffing, String happened, long revision) {
        StaffingDetails details = staffing.details();
        return new StaffingEvent(
                "cases.staffing." + happened + ".v1",
                Person.unnamed(staffing.localAuthority(), staffing.id()),
                staffing.id(),
                revision,
                details.asAt(),
                details.team(),
                details.establishedFte(),
                details.permanentFte(),
                details.agencyFte(),
                staffing.beingCorrected(),
                staffing.voided());
    }

    @Override
    public UUID recordId() {
        return staffingId;
    }
}
