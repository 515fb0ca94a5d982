package uk.safeguarding.conferences.attendance;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.conference.Conference;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// An agency's, a parent's or a child's invitation to a conference, and what came of it.
///
/// A behaviour changes the attendance and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "attendance")
@CheckReturnValue
public class Attendance extends Aggregate {

    @ManyToOne(optional = false)
    private Conference conference;

    @Embedded
    private AttendanceDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Attendance() {}

    Attendance(Conference conference, @Nullable Source source, AttendanceDetails details) {
        super(conference.localAuthority(), source);
        this.conference = conference;
        this.details = details;
    }

    Conference conference() {
        return conference;
    }

    AttendanceDetails details() {
        return details;
    }

    @Override
    public Set<UUID> persons() {
        return conference.persons();
    }

    /// @throws Conflict   `conference-voided`
    /// @throws RuleBroken as [#mustBeSound]
    AttendanceEvent invite() {
        if (conference.voided()) {
            throw new Conflict("conference-voided", "The conference was voided");
        }
        mustBeSound();
        return AttendanceEvent.of(this, "recorded", revision());
    }

    /// Records who came, or that a report was sent.
    ///
    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken as [#mustBeSound]
    AttendanceEvent record(AttendanceStatus status, boolean reportSent) {
        mustNotBeVoided();
        details = details.with(status, reportSent);
        mustBeSound();
        return AttendanceEvent.of(this, "recorded", nextRevision());
    }

    /// Records what the invited agency says itself: that it sends apologies, or a report. Who came says the conference.
    ///
    /// @throws Conflict `record-voided`, or `attendance-recorded` if who came was recorded
    AttendanceEvent answer(boolean apologies, boolean reportSent) {
        if (details.status() == AttendanceStatus.ATTENDED || details.status() == AttendanceStatus.DID_NOT_ATTEND) {
            throw new Conflict("attendance-recorded", "Who came was recorded; the conference's administrator can help");
        }
        return record(apologies ? AttendanceStatus.APOLOGIES : AttendanceStatus.INVITED, reportSent);
    }

    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken as [#mustBeSound]
    AttendanceEvent correct(AttendanceDetails corrected, Because why) {
        markCorrected(why);
        details = corrected;
        mustBeSound();
        return AttendanceEvent.of(this, "corrected", nextRevision());
    }

    /// @throws Conflict `record-voided`
    AttendanceEvent revoke(Because why) {
        markVoided(why);
        return AttendanceEvent.of(this, "voided", nextRevision());
    }

    /// @throws RuleBroken `attendance-before-conference` if somebody came to a conference that was not held
    private void mustBeSound() {
        boolean came =
                details.status() == AttendanceStatus.ATTENDED || details.status() == AttendanceStatus.DID_NOT_ATTEND;
        if (came && conference.heldOn().isEmpty()) {
            throw new RuleBroken("attendance-before-conference", "The conference was not held yet");
        }
    }
}
