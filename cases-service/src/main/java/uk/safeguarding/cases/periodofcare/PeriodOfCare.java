package uk.safeguarding.cases.periodofcare;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// A time without a break during which a child is looked after (Children Act 1989, s22(1)): from the day it started,
/// included, to the day it ceased, not included. A child has one at a time; the database holds that too.
///
/// A behaviour changes the period and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "period_of_care")
@CheckReturnValue
public class PeriodOfCare extends Aggregate {

    @ManyToOne(optional = false)
    private Child child;

    @Embedded
    private PeriodOfCareDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PeriodOfCare() {}

    PeriodOfCare(Child child, @Nullable Source source, PeriodOfCareDetails details) {
        super(child.localAuthority(), source);
        this.child = child;
        this.details = details;
    }

    public Child child() {
        return child;
    }

    @Override
    public Set<UUID> persons() {
        return child.persons();
    }

    public PeriodOfCareDetails details() {
        return details;
    }

    public LocalDate startedOn() {
        return details.startedOn();
    }

    /// The day on which the child was no longer looked after; null while the period is open.
    public @Nullable LocalDate ceasedOn() {
        return details.ceasedOn();
    }

    public @Nullable String homePostcode() {
        return details.homePostcode();
    }

    /// Whether the child was looked after on that day; the day of ceasing does not count.
    public boolean covers(LocalDate day) {
        LocalDate end = details.ceasedOn();
        return !day.isBefore(details.startedOn()) && (end == null || day.isBefore(end));
    }

    /// @throws Conflict   as [Child#mustTakeRecords]
    /// @throws RuleBroken as [#mustBeSound]
    PeriodOfCareEvent start(IroAppointmentTimescale limits, LocalDate today) {
        child.mustTakeRecords();
        mustBeSound(today);
        return PeriodOfCareEvent.of(this, "started", revision(), limits);
    }

    /// @throws Conflict   `period-of-care-ceased` if it ceased before
    /// @throws RuleBroken as [#mustBeSound]
    PeriodOfCareEvent cease(LocalDate on, ReasonCeased why, IroAppointmentTimescale limits, LocalDate today) {
        mustNotBeVoided();
        if (details.ceasedOn() != null) {
            throw new Conflict("period-of-care-ceased", "This period of care ceased before; correct it instead");
        }
        details = details.ceased(on, why);
        mustBeSound(today);
        return PeriodOfCareEvent.of(this, "ceased", nextRevision(), limits);
    }

    /// @throws RuleBroken as [#mustBeSound]
    PeriodOfCareEvent correct(
            PeriodOfCareDetails corrected, Because why, IroAppointmentTimescale limits, LocalDate today) {
        markCorrected(why);
        details = corrected;
        mustBeSound(today);
        return PeriodOfCareEvent.of(this, "corrected", nextRevision(), limits);
    }

    PeriodOfCareEvent revoke(Because why, IroAppointmentTimescale limits) {
        markVoided(why);
        return PeriodOfCareEvent.of(this, "voided", nextRevision(), limits);
    }

    /// @param day that of the adoption order
    /// @throws Conflict   `period-of-care-open`
    /// @throws RuleBroken `period-of-care-after-adoption` if it lasted longer than that day, or
    ///                    `period-of-care-not-ended-by-adoption` if it ended that day for another reason
    void mustHaveEndedBeforeOrBy(LocalDate day) {
        LocalDate end = details.ceasedOn();
        if (end == null) {
            throw new Conflict("period-of-care-open", "The child is still looked after; end the period of care first");
        }
        if (end.isAfter(day)) {
            throw new RuleBroken(
                    "period-of-care-after-adoption",
                    "A child who was adopted is looked after no longer than to that day");
        }
        if (end.equals(day) && !details.endedByAdoption()) {
            throw new RuleBroken(
                    "period-of-care-not-ended-by-adoption",
                    "The period of care ended on that day for another reason; correct it first");
        }
    }

    /// @throws RuleBroken `period-of-care-before-birth`, `period-of-care-in-future`, or
    ///                    `period-of-care-ends-before-start`
    ///                    (an episode cannot start and end on one day)
    private void mustBeSound(LocalDate today) {
        LocalDate end = details.ceasedOn();
        if (details.startedOn().isBefore(child.birthDate())) {
            throw new RuleBroken("period-of-care-before-birth", "A child is not looked after before birth");
        }
        if (details.startedOn().isAfter(today) || (end != null && end.isAfter(today))) {
            throw new RuleBroken("period-of-care-in-future", "A period of care cannot be recorded before it happens");
        }
        if (end != null && !end.isAfter(details.startedOn())) {
            throw new RuleBroken("period-of-care-ends-before-start", "A period of care ends after the day it starts");
        }
    }
}
