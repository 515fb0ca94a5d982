package uk.safeguarding.lado.employer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of an employer: its sector. The subject is the employer's own id.
record EmployerEvent(
        String type,
        Person subject,
        UUID employerId,
        long revision,
        Sector sector,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static EmployerEvent of(Employer employer, String happened, long revision) {
        return new EmployerEvent(
                "lado.employer." + happened + ".v1",
                Person.unnamed(employer.localAuthority(), employer.id()),
                employer.id(),
                revision,
                employer.details().sector(),
                employer.beingCorrected(),
                employer.voided());
    }

    @Override
    public UUID recordId() {
        return employerId;
    }
}
