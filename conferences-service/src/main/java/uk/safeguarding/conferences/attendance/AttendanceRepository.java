package uk.safeguarding.conferences.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class AttendanceRepository extends Records<Attendance> {

    private static final Order<Attendance> BY_ID = Order.byId();

    /// By the rule by which they relate the agency to the children.
    private static final String OF_PARTNER = """
            select id from relationship
            where record_type = 'attendance' and party_kind = 'AGENCY' and party = any (caller_agencies())
              and "from" <= london_today() and ("to" is null or "to" > london_today())""";

    AttendanceRepository() {
        super("attendance");
    }

    /// @param conferenceId null for those of all conferences
    Page<Attendance> list(@Nullable UUID conferenceId, PageRequest page) {
        Criteria criteria = new Criteria().and("r.conference.id = :conferenceId", "conferenceId", conferenceId);
        return page(criteria, BY_ID, page);
    }

    /// The invitations of the agency that is asking, to conferences whose business is not over.
    Page<Attendance> ofPartner(PageRequest page) {
        return page(new Criteria().and("r.id in :own", "own", invited()), BY_ID, page);
    }

    /// The invitation, if it is one of those.
    ///
    /// @throws NotFound `invitation-not-found`
    Attendance ofPartner(UUID id) {
        return peek(id).filter(one -> invited().contains(id)).orElseThrow(() -> new NotFound("invitation"));
    }

    private Set<UUID> invited() {
        return Set.copyOf(getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(OF_PARTNER, UUID.class)
                .getResultList());
    }

    /// The attendance, if it is one of that conference.
    ///
    /// @throws NotFound `attendance-not-found`
    Attendance of(UUID conferenceId, UUID id) {
        return peek(id).filter(attendance -> attendance.conference().id().equals(conferenceId))
                .orElseThrow(() -> new NotFound("attendance"));
    }
}
