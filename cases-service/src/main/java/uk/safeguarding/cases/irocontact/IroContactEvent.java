package uk.safeguarding.cases.irocontact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of an IRO contact.
///
/// @param ageYears the child's age on the day, in whole years
record IroContactEvent(
        String type,
        Person subject,
        UUID iroContactId,
        long revision,
        UUID periodOfCareId,
        IroContactKind kind,
        LocalDate contactedOn,
        Person staff,
        @Nullable Boolean seenAlone,
        @Nullable PlanProgress planProgress,
        int ageYears,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static IroContactEvent of(IroContact contact, String happened, long revision) {
        IroContactDetails details = contact.details();
        return new IroContactEvent(
                "cases.iro-contact." + happened + ".v1",
                contact.child().person(),
                contact.id(),
                revision,
                contact.periodOfCare().id(),
                details.kind(),
                details.contactedOn(),
                Person.staff(contact.localAuthority(), details.staffId()),
                details.seenAlone(),
                details.planProgress(),
                contact.child().ageOn(details.contactedOn()),
                contact.beingCorrected(),
                contact.voided());
    }

    @Override
    public UUID recordId() {
        return iroContactId;
    }
}
