package uk.safeguarding.lado.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
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

/// The use cases of an employer's record. One public method is one transaction.
@ApplicationScoped
@Transactional
public class EmployerService {

    private final EmployerRepository employers;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Event<EmployerVoided> voided;
    private final Caller caller;

    EmployerService(
            EmployerRepository employers,
            Corrections corrections,
            Outbox outbox,
            Event<EmployerVoided> voided,
            Caller caller) {
        this.employers = employers;
        this.corrections = corrections;
        this.outbox = outbox;
        this.voided = voided;
        this.caller = caller;
    }

    public Recorded<Employer> register(@Nullable Source source, EmployerDetails details) {
        var before = employers.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        Employer employer = new Employer(caller.localAuthority(), source, details);
        outbox.append(employer.register());
        employers.persist(employer);
        return Recorded.fresh(employer);
    }

    public Employer change(UUID id, Revision expected, EmployerDetails details) {
        Employer employer = employers.get(id, expected);
        outbox.append(employer.change(details));
        employers.flush();
        return employer;
    }

    public Employer correct(UUID id, Revision expected, UnaryOperator<EmployerDetails> correction, Because why) {
        Employer employer = employers.get(id, expected);
        corrections.mustBeAllowed(employer);
        outbox.append(employer.correct(correction.apply(employer.details()), why));
        employers.flush();
        return employer;
    }

    public Employer revoke(UUID id, Revision expected, Because why) {
        Employer employer = employers.get(id, expected);
        corrections.mustBeAllowed(employer);
        outbox.append(employer.revoke(why));
        employers.flush();
        voided.fire(new EmployerVoided(employer));
        return employer;
    }
}
