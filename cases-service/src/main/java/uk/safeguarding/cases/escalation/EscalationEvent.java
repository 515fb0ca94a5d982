package uk.safeguarding.cases.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of an escalation: how far it went and by when it had to be answered, never what it said.
///
/// @param stage      the highest stage that it came to
/// @param stageRule  the rule behind the last day of each stage
/// @param formalRule the rule behind the last day of the formal process; null while it is informal
/// @param ageYears   the child's age when it was raised, in whole years
record EscalationEvent(
        String type,
        Person subject,
        UUID escalationId,
        long revision,
        LocalDate raisedOn,
        Person raisedBy,
        RaisedByRole raisedByRole,
        ProcessVersion processVersion,
        List<EscalationTheme> themes,
        EscalationStage stage,
        List<EscalationStep> stages,
        String stageRule,
        @Nullable String formalRule,
        @Nullable LocalDate formalFrom,
        @Nullable LocalDate formalDueOn,
        @Nullable LocalDate cafcassReferredOn,
        @Nullable LocalDate resolvedOn,
        @Nullable EscalationOutcome outcome,
        int ageYears,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static EscalationEvent of(Escalation escalation, String happened, long revision) {
        EscalationDetails details = escalation.details();
        Nation nation = Nation.of(escalation.localAuthority());
        LocalDate formalFrom = details.formalFrom().orElse(null);
        return new EscalationEvent(
                "cases.escalation." + happened + ".v1",
                escalation.child().person(),
                escalation.id(),
                revision,
                details.raisedOn(),
                Person.staff(escalation.localAuthority(), details.staffId()),
                details.raisedByRole(),
                details.processVersion(),
                details.themes(),
                details.last().stage(),
                details.stages(),
                EscalationTimescale.stage(nation, details.raisedOn()).id(),
                formalFrom == null
                        ? null
                        : EscalationTimescale.formal(nation, formalFrom).id(),
                formalFrom,
                details.formalDueOn(),
                details.cafcassReferredOn(),
                details.resolvedOn(),
                details.outcome(),
                escalation.ageYears(),
                escalation.beingCorrected(),
                escalation.voided());
    }

    @Override
    public UUID recordId() {
        return escalationId;
    }
}
