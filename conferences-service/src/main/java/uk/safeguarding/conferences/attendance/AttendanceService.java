package uk.safeguarding.conferences.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.conference.ConferenceRepository;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of attendance at a conference. One public method is one transaction.
@ApplicationScoped
@Transactional
public class AttendanceService {

    private final AttendanceRepository attendances;
    private final ConferenceRepository conferences;
    private final Corrections corrections;
    private final Outbox outbox;

    AttendanceService(
            AttendanceRepository attendances,
            ConferenceRepository conferences,
            Corrections corrections,
            Outbox outbox) {
        this.attendances = attendances;
        this.conferences = conferences;
        this.corrections = corrections;
        this.outbox = outbox;
    }

    public Recorded<Attendance> invite(UUID conferenceId, @Nullable Source source, AttendanceDetails details) {
        var conference = conferences.get(conferenceId);
        var before = attendances.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        Attendance attendance = new Attendance(conference, source, details);
        outbox.append(attendance.invite());
        attendances.persist(attendance);
        return Recorded.fresh(attendance);
    }

    public Attendance record(
            UUID conferenceId, UUID id, Revision expected, AttendanceStatus status, boolean reportSent) {
        Attendance attendance = expected.of(attendances.of(conferenceId, id));
        outbox.append(attendance.record(status, reportSent));
        attendances.flush();
        return attendance;
    }

    /// What a partner says of the invitation of its agency.
    public Attendance answer(UUID id, Revision expected, boolean apologies, boolean reportSent) {
        Attendance attendance = expected.of(attendances.ofPartner(id));
        outbox.append(attendance.answer(apologies, reportSent));
        attendances.flush();
        return attendance;
    }

    public Attendance correct(
            UUID conferenceId, UUID id, Revision expected, UnaryOperator<AttendanceDetails> correction, Because why) {
        Attendance attendance = expected.of(attendances.of(conferenceId, id));
        corrections.mustBeAllowed(attendance);
        outbox.append(attendance.correct(correction.apply(attendance.details()), why));
        attendances.flush();
        return attendance;
    }

    public Attendance revoke(UUID conferenceId, UUID id, Revision expected, Because why) {
        Attendance attendance = expected.of(attendances.of(conferenceId, id));
        corrections.mustBeAllowed(attendance);
        outbox.append(attendance.revoke(why));
        attendances.flush();
        return attendance;
    }
}
