package uk.safeguarding.cases.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.childrecord.Keeping;
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

    private final Caller caller;
    private final Keeping<Staffing, StaffingDetails> keeping;

    StaffingService(StaffingRepository staffings, Corrections corrections, Outbox outbox, Caller caller, Clock clock) {
        this.caller = caller;
        this.keeping = new Keeping<>(staffings, corrections, outbox, clock);
    }

    public Recorded<Staffing> record(@Nullable Source source, StaffingDetails details) {
        return keeping.record(source, "recorded", () -> new Staffing(caller.localAuthority(), source, details));
    }

    public Staffing correct(UUID id, Revision expected, UnaryOperator<StaffingDetails> correction, Because why) {
        return keeping.correct(id, expected, correction, why);
    }

    public Staffing revoke(UUID id, Revision expected, Because why) {
        return keeping.revoke(id, expected, why);
    }
}
