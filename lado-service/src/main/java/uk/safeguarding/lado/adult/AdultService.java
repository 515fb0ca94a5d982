package uk.safeguarding.lado.adult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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

/// The use cases of an adult's record. One public method is one transaction.
@ApplicationScoped
@Transactional
public class AdultService {

    private final AdultRepository adults;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Event<AdultVoided> voided;
    private final Caller caller;
    private final Clock clock;

    AdultService(
            AdultRepository adults,
            Corrections corrections,
            Outbox outbox,
            Event<AdultVoided> voided,
            Caller caller,
            Clock clock) {
        this.adults = adults;
        this.corrections = corrections;
        this.outbox = outbox;
        this.voided = voided;
        this.caller = caller;
        this.clock = clock;
    }

    public Recorded<Adult> register(@Nullable Source source, AdultDetails details) {
        var before = adults.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        Adult adult = new Adult(caller.localAuthority(), source, details);
        outbox.append(adult.register(LocalDate.now(clock)));
        adults.persist(adult);
        return Recorded.fresh(adult);
    }

    public Adult correct(UUID id, Revision expected, UnaryOperator<AdultDetails> correction, Because why) {
        Adult adult = adults.get(id, expected);
        corrections.mustBeAllowed(adult);
        outbox.append(adult.correct(correction.apply(adult.details()), why, LocalDate.now(clock)));
        adults.flush();
        return adult;
    }

    public Adult revoke(UUID id, Revision expected, Because why) {
        Adult adult = adults.get(id, expected);
        corrections.mustBeAllowed(adult);
        outbox.append(adult.revoke(why));
        adults.flush();
        voided.fire(new AdultVoided(adult));
        return adult;
    }
}
