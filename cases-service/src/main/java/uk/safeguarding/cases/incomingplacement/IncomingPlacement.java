package uk.safeguarding.cases.incomingplacement;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.childrecord.DatedRecord;
import uk.safeguarding.cases.placementapproval.NotificationDuty;
import uk.safeguarding.cases.placementprovider.Urn;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;

/// That another authority has placed a child whom it looks after in this authority's area, from a day to another, and
/// when it gave notice of that (England: SI 2010/959 reg. 13). A child has one at a time.
@Entity
@Table(name = "incoming_placement")
@CheckReturnValue
public class IncomingPlacement extends DatedRecord<IncomingPlacementDetails> {

    @Embedded
    private @Nullable NotificationDuty duty;

    @Embedded
    private IncomingPlacementDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected IncomingPlacement() {}

    /// @param duty by when the placing authority must give notice; null where no rule says so
    IncomingPlacement(
            Child child, @Nullable NotificationDuty duty, @Nullable Source source, IncomingPlacementDetails details) {
        super(child, source);
        this.duty = duty;
        this.details = details;
    }

    @Override
    public IncomingPlacementDetails details() {
        return details;
    }

    Optional<NotificationDuty> duty() {
        return Optional.ofNullable(duty);
    }

    /// Puts another time limit in the place of its own, with a correction that follows.
    void dueBy(@Nullable NotificationDuty other) {
        duty = other;
    }

    @Override
    protected void take(IncomingPlacementDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "incoming-placement";
    }

    @Override
    protected LocalDate day() {
        return details.from();
    }

    /// Records that written notice of it was received: the first, or what was missing of it. A late one is recorded
    /// too.
    ///
    /// @throws Conflict   `incoming-placement-notified` if all has come before
    /// @throws RuleBroken as [#mustBeSound]
    IncomingPlacementEvent receiveNotice(LocalDate on, boolean complete, LocalDate today) {
        mustNotBeVoided();
        if (details.notificationCompleteOn() != null) {
            throw new Conflict("incoming-placement-notified", "The notice was complete before; correct it instead");
        }
        mustHaveHappened(on, today);
        details = details.notified(on, complete);
        mustBeSound(today);
        return event("notified", nextRevision());
    }

    /// @throws Conflict   `incoming-placement-ended` if its end is known
    /// @throws RuleBroken as [#mustBeSound]
    IncomingPlacementEvent end(LocalDate on, LocalDate today) {
        mustNotBeVoided();
        if (details.to() != null) {
            throw new Conflict("incoming-placement-ended", "This has ended before; correct it instead");
        }
        details = details.ending(on);
        mustBeSound(today);
        return event("ended", nextRevision());
    }

    /// @throws RuleBroken `incoming-placement-in-future` (one to come is known from its notice alone),
    ///                    `incoming-placement-before-birth`, `incoming-placement-ends-before-start`,
    ///                    `incoming-placement-by-own-authority`, `incoming-placement-type-not-valid` that day,
    ///                    `incoming-placement-provider-not-taken`, `incoming-placement-urn-of-nobody`,
    ///                    `incoming-placement-complete-before-notified`
    @Override
    protected void mustBeSound(LocalDate today) {
        if (details.notifiedOn() == null) {
            mustHaveHappened(details.from(), today);
        }
        mustHaveHappened(details.to(), today);
        mustFollowBirth();
        must(
                details.to() == null || details.to().isAfter(details.from()),
                "ends-before-start",
                "This ends after the day it starts");
        must(
                !details.placingAuthority().equals(localAuthority()),
                "by-own-authority",
                "A placement by this authority is recorded as one of its own");
        mustBeOfItsType();
        mustBeSoundlyNotified(today);
    }

    private void mustBeOfItsType() {
        must(
                details.placementType().validOn(details.from()),
                "type-not-valid",
                "This code is not of the collection year of its first day");
        must(
                details.providerUrn() == null || details.placementType().takesProvider(),
                "provider-not-taken",
                "A placement of this type has no provider");
        must(
                details.providerUrn() == null || Urn.isOfSomebody(details.providerUrn()),
                "urn-of-nobody",
                "This stands in the return where there is no number");
    }

    private void mustBeSoundlyNotified(LocalDate today) {
        LocalDate notified = details.notifiedOn();
        LocalDate complete = details.notificationCompleteOn();
        mustHaveHappened(notified, today);
        mustHaveHappened(complete, today);
        must(
                complete == null || (notified != null && !complete.isBefore(notified)),
                "complete-before-notified",
                "A notice is complete on the day it is received, or later");
    }

    @Override
    protected IncomingPlacementEvent event(String happened, long revision) {
        return IncomingPlacementEvent.of(this, happened, revision);
    }
}
