package uk.safeguarding.cases.periodofcare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a period of care.
record PeriodOfCareEvent(
        String type,
        Person subject,
        UUID periodOfCareId,
        long revision,
        LocalDate startedOn,
        @Nullable LocalDate ceasedOn,
        @Nullable ReasonCeased reasonCeased,
        CategoryOfNeed categoryOfNeed,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static PeriodOfCareEvent of(PeriodOfCare period, String happened, long revision) {
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
                period.beingCorrected(),
                period.voided());
    }

    @Override
    public UUID recordId() {
        return periodOfCareId;
    }
}
