package uk.safeguarding.cases.irocover;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// Who stands in for a reviewing officer who is away. While it runs, who covers has the relationships that follow from
/// the officer's own allocations, and no others: cover of a cover is not followed, because whom a third person sees
/// is for somebody to decide, by a cover of their own. The view `relationship` makes them, so that a cover that ended,
/// or was voided, counts with the next request.
///
/// One person covers another once at a time, which the database holds (`iro-cover-overlap`). Several may cover one
/// officer, and one person several officers.
///
/// A behaviour changes the record and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "iro_cover")
@CheckReturnValue
public class IroCover extends Aggregate {

    @Embedded
    private IroCoverDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected IroCover() {}

    IroCover(String localAuthority, @Nullable Source source, IroCoverDetails details) {
        super(localAuthority, source);
        this.details = details;
    }

    IroCoverDetails details() {
        return details;
    }

    LocalDate from() {
        return details.from();
    }

    /// Nobody: it says which staff are there, and of which children they are follows from other records.
    @Override
    public Set<UUID> persons() {
        return Set.of();
    }

    /// @throws RuleBroken as [#mustBeSound]
    IroCoverEvent record() {
        mustBeSound();
        return event("recorded", revision());
    }

    /// Says when it ends, or that it ends on another day than was planned.
    ///
    /// @throws Conflict   `record-voided`, `iro-cover-ended` if it is over
    /// @throws RuleBroken as [#mustBeSound]
    IroCoverEvent end(LocalDate on, LocalDate today) {
        mustNotBeVoided();
        if (details.over(today)) {
            throw new Conflict("iro-cover-ended", "This has ended before; correct it instead");
        }
        details = details.ending(on);
        mustBeSound();
        return event("ended", nextRevision());
    }

    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken as [#mustBeSound]
    IroCoverEvent correct(IroCoverDetails corrected, Because why) {
        markCorrected(why);
        details = corrected;
        mustBeSound();
        return event("corrected", nextRevision());
    }

    /// @throws Conflict `record-voided`
    IroCoverEvent revoke(Because why) {
        markVoided(why);
        return event("voided", nextRevision());
    }

    /// @throws RuleBroken `iro-cover-of-oneself`, `iro-cover-ends-before-start`
    private void mustBeSound() {
        if (details.staffId().equals(details.coverStaffId())) {
            throw new RuleBroken("iro-cover-of-oneself", "Nobody stands in for themselves");
        }
        if (details.to() != null && !details.to().isAfter(details.from())) {
            throw new RuleBroken("iro-cover-ends-before-start", "This ends after the day it starts");
        }
    }

    private IroCoverEvent event(String happened, long revision) {
        return IroCoverEvent.of(this, happened, revision);
    }
}
