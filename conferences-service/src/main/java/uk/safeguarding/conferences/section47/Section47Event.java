package uk.safeguarding.conferences.section47;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a section 47 enquiry.
///
/// @param ageYears the child's age on the day it started; absent for an unborn child
record Section47Event(
        String type,
        Person subject,
        UUID section47EnquiryId,
        long revision,
        UUID strategyDiscussionId,
        LocalDate startedOn,
        String rule,
        LocalDate conferenceDueOn,
        @Nullable LocalDate concludedOn,
        @Nullable Section47Outcome outcome,
        @Nullable Integer ageYears,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static Section47Event of(Section47Enquiry enquiry, String happened, long revision) {
        return new Section47Event(
                "conferences.section-47-enquiry." + happened + ".v1",
                enquiry.child().person(),
                enquiry.id(),
                revision,
                enquiry.strategyDiscussion().id(),
                enquiry.startedOn(),
                enquiry.rule().id(),
                enquiry.conferenceDueOn(),
                enquiry.concludedOn(),
                enquiry.outcome(),
                enquiry.child().ageOn(enquiry.startedOn()),
                enquiry.beingCorrected(),
                enquiry.voided());
    }

    @Override
    public UUID recordId() {
        return section47EnquiryId;
    }
}
