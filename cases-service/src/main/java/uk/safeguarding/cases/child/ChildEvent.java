package uk.safeguarding.cases.child;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.UUID;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a child: the month of birth and the sex, and nothing else of who it is.
record ChildEvent(
        String type,
        Person subject,
        UUID childId,
        long revision,
        YearMonth birthMonth,
        Sex sex,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ChildEvent of(Child child, String happened, long revision) {
        return new ChildEvent(
                "cases.child." + happened + ".v1",
                child.person(),
                child.id(),
                revision,
                YearMonth.from(child.birthDate()),
                child.details().sex(),
                child.beingCorrected(),
                child.voided());
    }

    @Override
    public UUID recordId() {
        return childId;
    }
}
