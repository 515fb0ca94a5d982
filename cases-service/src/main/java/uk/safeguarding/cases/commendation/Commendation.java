package uk.safeguarding.cases.commendation;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.childrecord.DatedRecord;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;

/// Good practice in a child's case that a reviewing officer or a chair raised, as they raise concerns. It belongs to
/// the
/// child's record: what was good was done for that child.
@Entity
@Table(name = "commendation")
@CheckReturnValue
public class Commendation extends DatedRecord<CommendationDetails> {

    @Embedded
    private CommendationDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Commendation() {}

    Commendation(Child child, @Nullable Source source, CommendationDetails details) {
        super(child, source);
        this.details = details;
    }

    @Override
    public CommendationDetails details() {
        return details;
    }

    @Override
    protected void take(CommendationDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "commendation";
    }

    @Override
    protected LocalDate day() {
        return details.commendedOn();
    }

    /// @throws RuleBroken besides `commendation-of-nobody`
    @Override
    protected void mustBeSound(LocalDate today) {
        super.mustBeSound(today);
        must(
                details.commendedStaffId() != null || details.commendedTeam() != null,
                "of-nobody",
                "A commendation names a member of staff, a team or both");
    }

    @Override
    protected CommendationEvent event(String happened, long revision) {
        return CommendationEvent.of(this, happened, revision);
    }
}
