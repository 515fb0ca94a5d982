package uk.safeguarding.conferences.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.attendance.AttendanceResource.AttendanceResponse;
import uk.safeguarding.conferences.attendance.AttendanceResource.InvitationRequest;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Attendances of conferences in bulk.
@Dependent
class AttendanceBulk {

    @Produces
    @Singleton
    static BulkRecord attendance(AttendanceService service, AttendanceRepository records) {
        return BulkRecord.of("attendance", AttendanceResource.class)
                .importsBelow(
                        "conferenceId",
                        InvitationRequest.class,
                        (conference, request) -> service.invite(conference, request.source(), request.details()))
                .exports(
                        Filter.class,
                        AttendanceResponse.class,
                        (filter, page) ->
                                records.list(filter.conferenceId(), page).map(AttendanceResponse::of));
    }

    /// The parameter of the list; absent for the attendances of all conferences.
    record Filter(@Nullable UUID conferenceId) {}
}
