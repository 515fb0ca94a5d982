package uk.safeguarding.cases.irocover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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

/// The use cases of a cover. One public method is one transaction.
@ApplicationScoped
@Transactional
public class IroCoverService {

    private final Caller caller;
    private final Clock clock;
    private final Keeping<IroCover, IroCoverDetails> keeping;

    IroCoverService(IroCoverRepository covers, Corrections corrections, Outbox outbox, Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
        this.keeping = new Keeping<>(covers, corrections, outbox, clock);
    }

    public Recorded<IroCover> record(@Nullable Source source, IroCoverDetails details) {
        return keeping.record(source, "recorded", () -> new IroCover(caller.localAuthority(), source, details));
    }

    public IroCover end(UUID id, Revision expected, LocalDate on) {
        return keeping.change(id, expected, cover -> cover.end(on, LocalDate.now(clock)));
    }

    public IroCover correct(UUID id, Revision expected, UnaryOperator<IroCoverDetails> correction, Because why) {
        return keeping.correct(id, expected, correction, why);
    }

    public IroCover revoke(UUID id, Revision expected, Because why) {
        return keeping.revoke(id, expected, why);
    }
}
