package uk.safeguarding.cases.staffing;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.childrecord.NobodysRecord;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.record.Warning;

/// How a team was staffed at the end of a day. It holds until a later day's; a team has one for a day, which the
/// database holds. Numbers of posts are no person's.
@Entity
@Table(name = "staffing")
@CheckReturnValue
public class Staffing extends NobodysRecord<StaffingDetails> {

    @Embedded
    private StaffingDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Staffing() {}

    Staffing(String localAuthority, @Nullable Source source, StaffingDetails details) {
        super(localAuthority, source);
        this.details = details;
    }

    @Override
    public StaffingDetails details() {
        return details;
    }

    LocalDate asAt() {
        return details.asAt();
    }

    @Override
    protected void take(StaffingDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "staffing";
    }

    /// What may be so, and is worth a second look.
    List<Warning> warnings() {
        return details.inPost().compareTo(details.establishedFte()) > 0
                ? List.of(new Warning("staffing-above-establishment", "More people are in post than there are posts"))
                : List.of();
    }

    /// @throws RuleBroken `staffing-in-future`, `staffing-more-permanent-than-established`
    @Override
    protected void mustBeSound(LocalDate today) {
        mustHaveHappened(asAt(), today);
        must(
                details.permanentFte().compareTo(details.establishedFte()) <= 0,
                "more-permanent-than-established",
                "Permanent staff fill established posts only");
    }

    @Override
    protected StaffingEvent event(String happened, long revision) {
        return StaffingEvent.of(this, happened, revision);
    }
}
