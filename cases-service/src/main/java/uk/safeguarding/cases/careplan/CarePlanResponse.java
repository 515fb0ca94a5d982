package uk.safeguarding.cases.careplan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.record.Warning;

/// What a care plan answers.
public record CarePlanResponse(
        UUID id,
        long revision,
        boolean voided,
        UUID childId,
        UUID periodOfCareId,

        @Schema(
                description = "1 for the first plan, n + 1 for the one after the n-th review; absent of others",
                minimum = "1")
        @Nullable
        Integer ordinal,

        @Nullable LocalDate fellAwayOn,

        @Schema(description = "The day on which another plan took its place") @Nullable
        LocalDate supersededOn,

        @JsonUnwrapped @Nullable CarePlanOutcome outcome,
        List<Warning> warnings,
        Timescale timescale)
        implements AboutPersons {

    static CarePlanResponse of(CarePlan plan, Timescale timescale) {
        return new CarePlanResponse(
                plan.id(),
                plan.revision(),
                plan.voided(),
                plan.child().id(),
                plan.periodOfCare().id(),
                plan.ordinal().orElse(null),
                plan.fellAwayOn().orElse(null),
                plan.supersededOn().orElse(null),
                plan.outcome().orElse(null),
                plan.warnings(),
                timescale);
    }

    @Override
    public Set<String> persons() {
        return AboutPersons.names(childId);
    }
}
