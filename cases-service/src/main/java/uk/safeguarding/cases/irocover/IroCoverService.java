package uk.safeguarding.cases.irocover;

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

/// The use cases of a cover. One public method is one transaction.
@ApplicationScoped
@Transactional
public class IroCoverService {

    private final IroCoverRepository covers;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    IroCoverService(IroCoverRepository covers, Corrections corrections, Outbox outbox, Caller caller, Clock clock) {
        this.covers = covers;
        this.corrections = corrections;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    public Recorded<IroCover> record(@Nullable Source source, IroCoverDetails details) {
        var before = covers.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        IroCover cover = new IroCover(caller.localAuthority(), source, details);
        outbox.append(cover.record());
        covers.persistAndFlush(cover);
        return Recorded.fresh(cover);
    }

    public IroCover end(UUID id, Revision expected, LocalDate on) {
        IroCover cover = covers.get(id, expected);
        outbox.append(cover.end(on, LocalDate.now(clock)));
        covers.flush();
        return cover;
    }

    public IroCover correct(UUID id, Revision expected, UnaryOperator<IroCoverDetails> correction, Because why) {
        IroCover cover = covers.get(id, expected);
        corrections.mustBeAllowed(cover);
        outbox.append(cover.correct(correction.apply(cover.details()), why));
        covers.flush();
        return cover;
    }

    public IroCover revoke(UUID id, Revision expected, Because why) {
        IroCover cover = covers.get(id, expected);
        corrections.mustBeAllowed(cover);
        outbox.append(cover.revoke(why));
        covers.flush();
        return cover;
    }
}
