package uk.safeguarding.cases.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.security.Caller;

/// The use cases of staffing. One public method is one transaction.
@ApplicationScoped
@Transactional
public class StaffingService {

    private final StaffingRepository staffings;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    StaffingService(StaffingRepository staffings, Corrections corrections, Outbox outbox, Caller caller, Clock clock) {
        this.staffings = staffings;
        this.corrections = corrections;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    public Recorded<Staffing> record(@Nullable Source source, StaffingDetails details) {
        var before = staffings.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        Staffing staffing = new Staffing(caller.localAuthority(), source, details);
        outbox.append(staffing.record(LocalDate.now(clock)));
        staffings.persistAndFlush(staffing);
        return Recorded.fresh(staffing);
    }

    public Staffing correct(UUID id, Revision expected, UnaryOperator<StaffingDetails> correction, Because why) {
        Staffing staffing = staffings.get(id, expected);
        corrections.mustBeAllowed(staffing);
        outbox.append(staffing.correct(correction.apply(staffing.details()), why, LocalDate.now(clock)));
        staffings.flush();
        return staffing;
    }

    public Staffing revoke(UUID id, Revision expected, Because why) {
        Staffing staffing = staffings.get(id, expected);
        corrections.mustBeAllowed(staffing);
        outbox.append(staffing.revoke(why));
        staffings.flush();
        return staffing;
    }
}
