package uk.safeguarding.cases.periodofcare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a period of care.
///
/// @param iroAppointmentRule  the time limit for the child's first reviewing officer in it
/// @param iroAppointmentDueOn the last day of that
record PeriodOfCareEvent(
        String type,
        Person subject,
        UUID periodOfCareId,
        long revision,
        LocalDate startedOn,
        @Nullable LocalDate ceasedOn,
        @Nullable ReasonCeased reasonCeased,
        CategoryOfNeed categoryOfNeed,
        String iroAppointmentRule,
        LocalDate iroAppointmentDueOn,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static PeriodOfCareEvent of(PeriodOfCare period, String happened, long revision, IroAppointmentTimescale limits) {
        PeriodOfCareDetails details = period.details();
        return new PeriodOfCareEvent(
                "cases.period-of-care." + happened + ".v1",
                period.child().person(),
                period.id(),
                revision,
                details.startedOn(),
                details.ceasedOn(),
                details.reasonCeased(),
                details.categoryOfNeed(),
                limits.rule(period).id(),
                limits.due(period),
                period.beingCorrected(),
                period.voided());
    }

    @Override
    public UUID recordId() {
        return periodOfCareId;
    }
}
