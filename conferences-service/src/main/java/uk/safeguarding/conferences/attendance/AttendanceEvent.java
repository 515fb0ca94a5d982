package uk.safeguarding.conferences.attendance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Agency;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of an invitation to a conference.
///
/// @param staff the member of staff who is invited; absent where it is an agency, or the family
record AttendanceEvent(
        String type,
        Person subject,
        @JsonIgnore Set<UUID> persons,
        UUID attendanceId,
        long revision,
        UUID conferenceId,
        Agency agency,
        AttendanceStatus status,
        boolean reportSent,
        @Nullable Person staff,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static AttendanceEvent of(Attendance attendance, String happened, long revision) {
        AttendanceDetails details = attendance.details();
        return new AttendanceEvent(
                "conferences.attendance." + happened + ".v1",
                attendance.conference().family().person(),
                attendance.persons(),
                attendance.id(),
                revision,
                attendance.conference().id(),
                details.agency(),
                details.status(),
                details.reportSent(),
                details.staffId() == null ? null : Person.staff(attendance.localAuthority(), details.staffId()),
                attendance.beingCorrected(),
                attendance.voided());
    }

    @Override
    public UUID recordId() {
        return attendanceId;
    }
}
