package uk.safeguarding.cases.irocontact;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.childrecord.CareRecord;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;

/// What an independent reviewing officer did for a child between reviews: a visit, a call, a message, or a check midway
/// of
/// how the plan goes on. The officer monitors the case at all times and not at reviews alone (Children Act 1989
/// s25B(1)(a)).
@Entity
@Table(name = "iro_contact")
@CheckReturnValue
public class IroContact extends CareRecord<IroContactDetails> {

    @Embedded
    private IroContactDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected IroContact() {}

    IroContact(PeriodOfCare periodOfCare, @Nullable Source source, IroContactDetails details) {
        super(periodOfCare, source);
        this.details = details;
    }

    @Override
    public IroContactDetails details() {
        return details;
    }

    LocalDate contactedOn() {
        return details.contactedOn();
    }

    @Override
    protected void take(IroContactDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "iro-contact";
    }

    @Override
    protected LocalDate day() {
        return details.contactedOn();
    }

    /// @throws RuleBroken besides `iro-contact-seen-alone-of-visit`, `iro-contact-progress-of-midway-check`
    @Override
    protected void mustBeSound(LocalDate today) {
        super.mustBeSound(today);
        must(
                details.seenAlone() == null || details.kind() == IroContactKind.VISIT,
                "seen-alone-of-visit",
                "Whether the child was seen alone is said of a visit");
        must(
                (details.planProgress() != null) == (details.kind() == IroContactKind.MIDWAY_CHECK),
                "progress-of-midway-check",
                "How the plan goes on is said of each midway check, and of nothing else");
    }

    @Override
    protected IroContactEvent event(String happened, long revision) {
        return IroContactEvent.of(this, happened, revision);
    }
}
