package uk.safeguarding.cases.casediscussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a case discussion: when its decisions are due and done, never what they say.
record CaseDiscussionEvent(
        String type,
        Person subject,
        UUID caseDiscussionId,
        long revision,
        LocalDate heldOn,
        CaseDiscussionKind kind,
        Person staff,
        Person manager,
        List<DecisionDuty> decisions,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    /// A decision without its words.
    record DecisionDuty(
            Person owner, LocalDate dueOn, @Nullable LocalDate doneOn) {}

    static CaseDiscussionEvent of(CaseDiscussion discussion, String happened, long revision) {
        CaseDiscussionDetails details = discussion.details();
        String authority = discussion.localAuthority();
        return new CaseDiscussionEvent(
                "cases.case-discussion." + happened + ".v1",
                discussion.child().person(),
                discussion.id(),
                revision,
                details.heldOn(),
                details.kind(),
                Person.staff(authority, details.staffId()),
                Person.staff(authority, details.managerStaffId()),
                details.decisions().stream()
                        .map(one -> new DecisionDuty(
                                Person.staff(authority, one.ownerStaffId()), one.dueOn(), one.doneOn()))
                        .toList(),
                discussion.beingCorrected(),
                discussion.voided());
    }

    @Override
    public UUID recordId() {
        return caseDiscussionId;
    }
}
