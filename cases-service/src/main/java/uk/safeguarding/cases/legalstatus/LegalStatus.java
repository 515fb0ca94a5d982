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
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
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

    public LegalStatusDetails details() {
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

    /// @throws RuleBroken `legal-status-not-revocable`, `legal-status-ended-otherwise` (an order ends on the day it
    ///                    is revoked)
    @Override
    protected void mustBeSound() {
        if (details.revocationNeededSince() != null && !details.code().revocable()) {
            throw new RuleBroken("legal-status-not-revocable", "Only a care, placement or freeing order is revoked");
        }
        if (details.revokedOn() != null && !details.revokedOn().equals(details.to())) {
            throw new RuleBroken("legal-status-ended-otherwise", "The order ends on the day on which it is revoked");
        }
    }

    /// Flags an order that should be revoked.
    ///
    /// @throws Conflict   `legal-status-revocation-flagged` if it was before
    /// @throws RuleBroken `legal-status-not-revocable`, `legal-status-revocation-out-of-order`
    LegalStatusEvent flagForRevocation(LocalDate since, RevocationReason why, LocalDate today) {
        mustNotBeVoided();
        mustNotHaveBeen(details.revocationNeededSince(), "legal-status-revocation-flagged");
        details = details.needingRevocation(since, why);
        return revocation("revocation-needed", today);
    }

    /// Records that the court was asked to revoke the order.
    ///
    /// @throws Conflict   `legal-status-revocation-applied-for` if it was before,
    ///                    `legal-status-revocation-not-flagged`
    /// @throws RuleBroken `legal-status-revocation-out-of-order`
    LegalStatusEvent applyForRevocation(LocalDate on, LocalDate today) {
        mustNotBeVoided();
        mustBeFlagged();
        mustNotHaveBeen(details.revocationAppliedOn(), "legal-status-revocation-applied-for");
        mustNotHaveBeen(details.revokedOn(), "legal-status-revoked");
        details = details.revocationApplied(on);
        return revocation("revocation-applied-for", today);
    }

    /// Records that the court revoked or discharged the order, which ends it on that day.
    ///
    /// @throws Conflict   `legal-status-revoked` if it was before, `legal-status-revocation-not-flagged`
    /// @throws RuleBroken `legal-status-ended-otherwise`, `legal-status-revocation-out-of-order`
    LegalStatusEvent grantRevocation(LocalDate on, LocalDate today) {
        mustNotBeVoided();
        mustBeFlagged();
        mustNotHaveBeen(details.revokedOn(), "legal-status-revoked");
        details = details.revoked(on);
        return revocation("revoked", today);
    }

    private LegalStatusEvent revocation(String happened, LocalDate today) {
        mustStand(today);
        mustBeRevokedInOrder(today);
        return event(happened, nextRevision());
    }

    private void mustBeFlagged() {
        if (details.revocationNeededSince() == null) {
            throw new Conflict("legal-status-revocation-not-flagged", "Say first that the order should be revoked");
        }
    }

    private static void mustNotHaveBeen(@Nullable LocalDate before, String code) {
        if (before != null) {
            throw new Conflict(code, "This was recorded before; correct it instead");
        }
    }

    private void mustBeRevokedInOrder(LocalDate today) {
        if (!details.isRevokedInOrder(today)) {
            throw new RuleBroken(
                    "legal-status-revocation-out-of-order",
                    "An order is made, then flagged, then asked about and then revoked, by today");
        }
    }

    /// Corrects what was recorded by mistake.
    LegalStatusEvent correct(LegalStatusDetails corrected, Because why, LocalDate today) {
        markCorrected(why);
        details = corrected;
        mustStand(today);
        mustBeRevokedInOrder(today);
        return event("corrected", nextRevision());
    }

    @Override
    protected LegalStatusEvent event(String happened, long revision) {
        return LegalStatusEvent.of(this, happened, revision);
    }
}
