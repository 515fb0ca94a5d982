package uk.safeguarding.cases.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.record.Warning;

/// An escalation as it is answered.
///
/// @param timescale       of the whole formal process
/// @param stageTimescales of each stage, in their order
public record EscalationResponse(
        UUID id,
        long revision,
        boolean voided,
        UUID childId,
        @JsonUnwrapped EscalationDetails details,
        Timescale timescale,
        @Schema(maxItems = 6) List<Timescale> stageTimescales,
        List<Warning> warnings)
        implements AboutPersons {

    static EscalationResponse of(Escalation escalation, LocalDate today, WorkingDays calendar) {
        return new EscalationResponse(
                escalation.id(),
                escalation.revision(),
                escalation.voided(),
                escalation.child().id(),
                escalation.details(),
                escalation.timescale(today, calendar),
                escalation.stageTimescales(today, calendar),
                escalation.warnings());
    }

    @Override
    public Set<String> persons() {
        return AboutPersons.names(childId);
    }
}
