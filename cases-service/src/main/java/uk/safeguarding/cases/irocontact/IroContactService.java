package uk.safeguarding.cases.irocontact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.childrecord.Keeping;
import uk.safeguarding.cases.periodofcare.PeriodOfCareHappening;
import uk.safeguarding.cases.periodofcare.PeriodOfCareRepository;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of an IRO contact. One public method is one transaction.
@ApplicationScoped
@Transactional
public class IroContactService {

    private final IroContactRepository contacts;
    private final PeriodOfCareRepository periods;
    private final Keeping<IroContact, IroContactDetails> keeping;

    IroContactService(
            IroContactRepository contacts,
            PeriodOfCareRepository periods,
            Corrections corrections,
            Outbox outbox,
            Clock clock) {
        this.contacts = contacts;
        this.periods = periods;
        this.keeping = new Keeping<>(contacts, corrections, outbox, clock);
    }

    void hear(@Observes PeriodOfCareHappening.Changed happening) {
        keeping.follow(happening, contacts.of(happening.period()));
    }

    public Recorded<IroContact> record(UUID periodOfCareId, @Nullable Source source, IroContactDetails details) {
        return keeping.record(source, "recorded", () -> new IroContact(periods.held(periodOfCareId), source, details));
    }

    public IroContact correct(UUID id, Revision expected, UnaryOperator<IroContactDetails> correction, Because why) {
        return keeping.correct(id, expected, correction, why);
    }

    public IroContact revoke(UUID id, Revision expected, Because why) {
        return keeping.revoke(id, expected, why);
    }
}
