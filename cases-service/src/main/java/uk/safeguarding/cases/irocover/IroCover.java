package uk.safeguarding.cases.irocover;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.childrecord.NobodysRecord;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
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
public class IroCover extends NobodysRecord<IroCoverDetails> {

    @Embedded
    private IroCoverDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected IroCover() {}

    IroCover(String localAuthority, @Nullable Source source, IroCoverDetails details) {
        super(localAuthority, source);
        this.details = details;
    }

    @Override
    public IroCoverDetails details() {
        return details;
    }

    LocalDate from() {
        return details.from();
    }

    @Override
    protected void take(IroCoverDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "iro-cover";
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
        mustBeSound(today);
        return event("ended", nextRevision());
    }

    /// It may lie ahead.
    ///
    /// @throws RuleBroken `iro-cover-of-oneself`, `iro-cover-ends-before-start`
    @Override
    protected void mustBeSound(LocalDate today) {
        must(!details.staffId().equals(details.coverStaffId()), "of-oneself", "Nobody stands in for themselves");
        must(
                details.to() == null || details.to().isAfter(details.from()),
                "ends-before-start",
                "This ends after the day it starts");
    }

    @Override
    protected IroCoverEvent event(String happened, long revision) {
        return IroCoverEvent.of(this, happened, revision);
    }
}
