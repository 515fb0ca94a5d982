package uk.safeguarding.platform.legalhold;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.security.Caller;

/// The use cases of a legal hold. It is not published: no figure is made of it.
@ApplicationScoped
@Transactional
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class LegalHoldService {

    private final LegalHoldRepository holds;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Caller caller;
    private final String persons;

    LegalHoldService(
            LegalHoldRepository holds,
            Corrections corrections,
            Outbox outbox,
            Caller caller,
            @ConfigProperty(name = "sight.persons") String persons) {
        this.holds = holds;
        this.corrections = corrections;
        this.outbox = outbox;
        this.caller = caller;
        this.persons = persons;
    }

    /// A restriction to others does not keep anybody from holding records; an exclusion does.
    ///
    /// @throws NotFound such as `child-not-found` if there is no such person, or the caller is excluded from
    ///                  their records
    Recorded<LegalHold> record(UUID person, @Nullable Source source, LegalHoldDetails details) {
        var before = holds.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        if (!holds.canHold(person)) {
            throw new NotFound(persons);
        }
        LegalHold hold = new LegalHold(caller.localAuthority(), source, person, details);
        holds.persist(hold);
        outbox.unpublished(hold);
        return Recorded.fresh(hold);
    }

    LegalHold end(UUID id, Revision expected, LocalDate on) {
        return change(holds.get(id, expected), hold -> hold.end(on));
    }

    LegalHold correct(UUID id, Revision expected, UnaryOperator<LegalHoldDetails> correction, Because why) {
        LegalHold hold = holds.get(id, expected);
        corrections.mustBeAllowed(hold);
        LegalHoldDetails corrected = correction.apply(hold.details());
        return change(hold, held -> held.correct(corrected, why));
    }

    LegalHold revoke(UUID id, Revision expected, Because why) {
        LegalHold hold = holds.get(id, expected);
        corrections.mustBeAllowed(hold);
        return change(hold, held -> held.revoke(why));
    }

    private LegalHold change(LegalHold hold, Consumer<LegalHold> change) {
        change.accept(hold);
        holds.flush();
        outbox.unpublished(hold);
        return hold;
    }
}
