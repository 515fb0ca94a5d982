package uk.safeguarding.lado.allegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.lado.referral.Referral;
import uk.safeguarding.lado.referral.ReferralHappening;
import uk.safeguarding.lado.referral.ReferralRepository;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of an allegation. One public method is one transaction, which holds the referral as it is, so that
/// it cannot be transferred at the same time.
@ApplicationScoped
@Transactional
public class AllegationService {

    private final AllegationRepository allegations;
    private final ReferralRepository referrals;
    private final NamedChildren children;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Clock clock;

    AllegationService(
            AllegationRepository allegations,
            ReferralRepository referrals,
            NamedChildren children,
            Corrections corrections,
            Outbox outbox,
            Clock clock) {
        this.allegations = allegations;
        this.referrals = referrals;
        this.children = children;
        this.corrections = corrections;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param stated made of the referral, whose day is the allegation's where it has none of its own
    public Recorded<Allegation> record(
            UUID referralId, @Nullable Source source, Function<Referral, AllegationDetails> stated) {
        var before = allegations.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        Referral referral = referrals.held(referralId);
        AllegationDetails details = stated.apply(referral);
        Allegation allegation = new Allegation(referral, source, details, ids(referral, details));
        outbox.append(allegation.record(today()));
        allegations.persist(allegation);
        return Recorded.fresh(allegation);
    }

    public Allegation conclude(UUID id, Revision expected, Outcome how, LocalDate on) {
        Allegation allegation = allegations.get(id, expected);
        referrals.held(allegation.referral().id());
        outbox.append(allegation.conclude(how, on, today()));
        allegations.flush();
        return allegation;
    }

    public Allegation correct(UUID id, Revision expected, UnaryOperator<AllegationDetails> correction, Because why) {
        Allegation allegation = allegations.get(id, expected);
        corrections.mustBeAllowed(allegation);
        Referral referral = referrals.held(allegation.referral().id());
        AllegationDetails corrected = correction.apply(allegation.details());
        outbox.append(allegation.correct(corrected, ids(referral, corrected), why, today()));
        allegations.flush();
        return allegation;
    }

    public Allegation revoke(UUID id, Revision expected, Because why) {
        Allegation allegation = allegations.get(id, expected);
        corrections.mustBeAllowed(allegation);
        outbox.append(allegation.revoke(why));
        allegations.flush();
        return allegation;
    }

    /// @throws RuleBroken `transfer-after-outcome`
    void standAgainst(@Observes ReferralHappening.Transferred event) {
        refuseTransferAfterOutcome(event.referral());
    }

    /// The allegations of a corrected referral follow it.
    void follow(@Observes ReferralHappening.Corrected event) {
        Referral referral = event.referral();
        LocalDate receivedBefore = event.before().receivedOn();
        if (referral.transferred()) {
            refuseTransferAfterOutcome(referral);
        }
        for (Allegation allegation : allegations.of(referral.id())) {
            allegation.mustStandOnReferral();
            if (allegation.isLeftBehind(receivedBefore)) {
                Because why = new Because(CorrectionReason.LATE_INFORMATION, "The referral was corrected");
                outbox.append(allegation.follow(receivedBefore, why, today()));
            } else {
                allegation.mustBeSound(today());
            }
        }
        allegations.flush();
    }

    void standAgainst(@Observes ReferralHappening.Voided event) {
        allegations.of(event.referral().id()).forEach(Allegation::mustStandOnReferral);
    }

    private void refuseTransferAfterOutcome(Referral referral) {
        if (allegations.of(referral.id()).stream().anyMatch(Allegation::concluded)) {
            throw new RuleBroken("transfer-after-outcome", "An allegation of this referral has an outcome already");
        }
    }

    private List<UUID> ids(Referral referral, AllegationDetails details) {
        return children.ids(referral.localAuthority(), details.childReferences());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
