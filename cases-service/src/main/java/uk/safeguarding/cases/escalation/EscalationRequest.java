package uk.safeguarding.cases.escalation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.escalation.EscalationResource.StageRequest;
import uk.safeguarding.platform.record.Source;

/// A concern to be raised, and what came of it where that is known.
public record EscalationRequest(
        @NotNull UUID childId,
        @NotNull LocalDate raisedOn,

        @Schema(description = "Staff reference of who raised it", examples = "IRO", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String staffId,

        @NotNull RaisedByRole raisedByRole,
        @Nullable ProcessVersion processVersion,

        @Schema(maxItems = 11) @NotEmpty @Size(max = 11) List<@NotNull EscalationTheme> themes,

        @Schema(description = "What it is about, in the officer's words", maxLength = 4000) @Size(max = 4000) @Nullable
        String concern,

        @Schema(description = "The stages that it came to, the lowest first", maxItems = 6)
        @Size(min = 1, max = 6)
        @Nullable
        List<@NotNull @Valid StageRequest> stages,

        @Nullable LocalDate cafcassReferredOn,
        @Nullable LocalDate resolvedOn,
        @Nullable EscalationOutcome outcome,

        @Schema(description = "What came of it for the child, in the officer's words", maxLength = 4000)
        @Size(max = 4000)
        @Nullable
        String impact,

        @Schema(maxLength = 40) @Size(max = 40) @Nullable String sourceSystem,

        @Schema(maxLength = 100) @Size(max = 100) @Nullable String sourceId) {

    EscalationDetails details(ProcessVersion ofTheDay) {
        return new EscalationDetails(
                raisedOn,
                staffId,
                raisedByRole,
                processVersion == null ? ofTheDay : processVersion,
                themes,
                stages == null
                        ? List.of(new EscalationStep(EscalationStage.INFORMAL, raisedOn))
                        : stages.stream().map(StageRequest::step).toList(),
                null,
                cafcassReferredOn,
                resolvedOn,
                outcome,
                concern,
                impact);
    }

    @Nullable
    Source source() {
        return Source.of(sourceSystem, sourceId);
    }
}
