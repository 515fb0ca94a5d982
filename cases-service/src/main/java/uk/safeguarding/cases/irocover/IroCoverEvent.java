package uk.safeguarding.cases.irocover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a cover. The subject is the record's own id, and both officers are pseudonyms.
record IroCoverEvent(
        String type,
        Person subject,
        UUID iroCoverId,
        long revision,
        Person staff,
        Person coverStaff,
        LocalDate from,
        @Nullable LocalDate to,
        CoverReason reason,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static IroCoverEvent of(IroCover cover, String happened, long revision) {
        IroCoverDetails details = cover.details();
        return new IroCoverEvent(
                "cases.iro-cover." + happened + ".v1",
                Person.unnamed(cover.localAuthority(), cover.id()),
                cover.id(),
                revision,
                Person.staff(cover.localAuthority(), details.staffId()),
                Person.staff(cover.localAuthority(), details.coverStaffId()),
                details.from(),
                details.to(),
                details.reason(),
                cover.beingCorrected(),
                cover.voided());
    }

    @Override
    public UUID recordId() {
        return iroCoverId;
    }
}
