package uk.safeguarding.platform.sealing;

import java.time.LocalDate;
import java.util.UUID;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.error.DomainException.StaleRevision;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.record.Revision;

/// The children of a service, as the sealing needs them.
public interface SealableChildren {

    /// What the suite learns of a sealing: under the reference of before, with the revision that the sealing makes. The
    /// child's record stays as it is; the database changes it.
    ///
    /// @param adoptionOrderMadeOn the day of the adoption order
    /// @throws NotFound      `child-not-found`
    /// @throws StaleRevision if the child's record has changed
    /// @throws Conflict      `record-voided`
    /// @throws RuleBroken    `adoption-order-before-birth`
    DomainEvent seal(UUID childId, Revision expected, LocalDate adoptionOrderMadeOn);
}
