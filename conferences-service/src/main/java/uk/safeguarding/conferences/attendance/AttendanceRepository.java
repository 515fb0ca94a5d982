package uk.safeguarding.conferences.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class AttendanceRepository extends Records<Attendance> {

    private static final Order<Attendance> BY_ID = Order.byId();

    AttendanceRepository() {
        super("attendance");
    }

    Page<Attendance> list(UUID conferenceId, PageRequest page) {
        Criteria criteria = new Criteria().and("r.conference.id = :conferenceId", "conferenceId", conferenceId);
        return page(criteria, BY_ID, page);
    }

    /// The attendance, if it is one of that conference.
    ///
    /// @throws NotFound `attendance-not-found`
    Attendance of(UUID conferenceId, UUID id) {
        return peek(id).filter(attendance -> attendance.conference().id().equals(conferenceId))
                .orElseThrow(() -> new NotFound("attendance"));
    }
}
