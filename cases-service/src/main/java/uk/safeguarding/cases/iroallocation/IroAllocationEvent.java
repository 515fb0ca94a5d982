package uk.safeguarding.cases.iroallocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of an IRO allocation.
record IroAllocationEvent(
        String type,
        Person subject,
        UUID iroAllocationId,
        long revision,
        Person staff,
        LocalDate from,
        @Nullable LocalDate to,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static IroAllocationEvent of(IroAllocation allocation, String happened, long revision) {
        return new IroAllocationEvent(
                "cases.iro-allocation." + happened + ".v1",
                allocation.child().person(),
                allocation.id(),
                revision,
                Person.staff(allocation.localAuthority(), allocation.details().staffId()),
                allocation.from(),
                allocation.to(),
                allocation.beingCorrected(),
                allocation.voided());
    }

    @Override
    public UUID recordId() {
        return iroAllocationId;
    }
}
