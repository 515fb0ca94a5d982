package uk.safeguarding.reporting.timescale;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.calendar.Timescale;

/// A duty that was not done by its last lawful day.
///
/// @param place     where it stands among those of the same day: a hash, so that a cursor holds no pseudonym
/// @param record    what kind of record has the duty
/// @param recordId  the record, in the service that owns it
/// @param subject   pseudonym of the child, or of the adult of a referral to the designated officer
/// @param timescale the rule, when it was due, when it was done and how many working days late
@Schema(description = "A duty that was not done by its last lawful day")
public record Breach(
        @JsonIgnore UUID place,
        Kind record,
        UUID recordId,
        @Schema(maxLength = 43) String subject,
        Timescale timescale) implements AboutPersons {

    /// The records that have dated duties.
    @Schema(name = "BreachRecord")
    public enum Kind {
        PERIOD_OF_CARE,
        REVIEW,
        REVIEW_REPORT,
        REVIEW_DECISION,
        REVIEW_DOCUMENT,
        CONFERENCE,
        SECTION_47_ENQUIRY,
        PERSONAL_EDUCATION_PLAN,
        CORE_GROUP,
        ESCALATION,
        VISIT,
        CARE_PLAN,
        PLACEMENT,
        PLACEMENT_APPROVAL,
        INCOMING_PLACEMENT,
        RESOURCE_PACK,
        LADO_REFERRAL
    }

    @Override
    @JsonIgnore
    public Set<String> persons() {
        return Set.of(subject);
    }
}
