package uk.safeguarding.cases.staffing;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.record.Warning;

/// How a team was staffed at the end of a day. It holds until a later day's; a team has one for a day, which the
/// database
/// holds.
///
/// A behaviour changes the record and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "staffing")
@CheckReturnValue
public class Staffing extends Aggregate {

    @Embedded
    private StaffingDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Staffing() {}

    Staffing(String localAuthority, @Nullable Source source, StaffingDetails details) {
        super(localAuthority, source);
        this.details = details;
    }

    StaffingDetails details() {
        return details;
    }

    LocalDate asAt() {
        return details.asAt();
    }

    /// Nobody: numbers of posts are no person's.
    @Override
    public Set<UUID> persons() {
        return Set.of();
    }

    /// @throws RuleBroken as [#mustBeSound]
    StaffingEvent record(LocalDate today) {
        mustBeSound(today);
        return event("recorded", revision());
    }

    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken as [#mustBeSound]
    StaffingEvent correct(StaffingDetails corrected, Because why, LocalDate today) {
        markCorrected(why);
        details = corrected;
        mustBeSound(today);
        return event("corrected", nextRevision());
    }

    /// @throws Conflict `record-voided`
    StaffingEvent revoke(Because why) {
        markVoided(why);
        return event("voided", nextRevision());
    }

    /// What may be so, and is worth a second look.
    List<Warning> warnings() {
        return details.inPost().compareTo(details.establishedFte()) > 0
                ? List.of(new Warning("staffing-above-establishment", "More people are in post than there are posts"))
                : List.of();
    }

    /// @throws RuleBroken `staffing-in-future`, `staffing-more-permanent-than-established`
    private void mustBeSound(LocalDate today) {
        if (details.asAt().isAfter(today)) {
            throw new RuleBroken("staffing-in-future", "This cannot be recorded before the day");
        }
        if (details.permanentFte().compareTo(details.establishedFte()) > 0) {
            throw new RuleBroken(
                    "staffing-more-permanent-than-established", "Permanent staff fill established posts only");
        }
    }

    private StaffingEvent event(String happened, long revision) {
        return StaffingEvent.of(this, happened, revision);
    }
}
