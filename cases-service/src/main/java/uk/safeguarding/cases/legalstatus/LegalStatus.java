package uk.safeguarding.cases.legalstatus;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.span.Bounds;
import uk.safeguarding.cases.span.Limit;
import uk.safeguarding.cases.span.Span;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// Under what law a child is looked after (SSDA903 LS), from a day to another. The statuses of a period of care follow
/// one another without a gap; some may last for a limited time only ([LegalStatusCode#limit]).
@Entity
@Table(name = "legal_status")
@CheckReturnValue
public class LegalStatus extends Span {

    @ManyToOne(optional = false)
    private PeriodOfCare periodOfCare;

    @Embedded
    private LegalStatusDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LegalStatus() {}

    LegalStatus(PeriodOfCare periodOfCare, @Nullable Source source, LegalStatusDetails details) {
        super(periodOfCare.localAuthority(), source);
        this.periodOfCare = periodOfCare;
        this.details = details;
    }

    public PeriodOfCare periodOfCare() {
        return periodOfCare;
    }

    @Override
    public Child child() {
        return periodOfCare.child();
    }

    LegalStatusDetails details() {
        return details;
    }

    public LegalStatusCode code() {
        return details.code();
    }

    @Override
    public LocalDate from() {
        return details.from();
    }

    @Override
    public @Nullable LocalDate to() {
        return details.to();
    }

    @Override
    protected Bounds bounds() {
        return Bounds.of(periodOfCare);
    }

    @Override
    protected String kind() {
        return "legal-status";
    }

    @Override
    protected void lie(LocalDate from, @Nullable LocalDate to) {
        details = details.lying(from, to);
    }

    @Override
    protected @Nullable Limit limit() {
        return details.code().limit();
    }

    @Override
    protected void mustBeSound() {}

    /// Corrects what was recorded by mistake.
    LegalStatusEvent correct(LegalStatusDetails corrected, Because why, LocalDate today) {
        markCorrected(why);
        details = corrected;
        mustStand(today);
        return event("corrected", nextRevision());
    }

    @Override
    protected LegalStatusEvent event(String happened, long revision) {
        return LegalStatusEvent.of(this, happened, revision);
    }
}
