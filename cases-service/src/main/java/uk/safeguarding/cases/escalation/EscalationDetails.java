package uk.safeguarding.cases.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The facts of an escalation, as they are stated and can be corrected.
///
/// @param staffId           staff reference of who raised it
/// @param stages            the stages that it came to, the lowest first
/// @param formalDueOn       the last day of the whole formal process, worked out; null while it is informal
/// @param cafcassReferredOn when the officer referred the case to Cafcass, if so
/// @param concern           what it is about, in the officer's words; in no event
/// @param impact            what came of it for the child, in the officer's words; in no event
@Embeddable
public record EscalationDetails(
        @NotNull LocalDate raisedOn,

        @Schema(description = "Staff reference of who raised it", examples = "IRO", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String staffId,

        @NotNull @Enumerated(EnumType.STRING) RaisedByRole raisedByRole,

        @NotNull @Enumerated(EnumType.STRING) ProcessVersion processVersion,

        @NotEmpty @Size(max = 11) @Schema(maxItems = 11) @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY)
        List<@NotNull EscalationTheme> themes,

        @Schema(description = "The stages that it came to, the lowest first", maxItems = 6)
        @NotEmpty
        @Size(max = 6)
        @JdbcTypeCode(SqlTypes.JSON)
        List<@NotNull @Valid EscalationStep> stages,

        @Schema(description = "The last day of the whole formal process; worked out", readOnly = true) @Nullable
        LocalDate formalDueOn,

        @Nullable LocalDate cafcassReferredOn,

        @Nullable LocalDate resolvedOn,

        @Enumerated(EnumType.STRING) @Nullable EscalationOutcome outcome,

        @Column(columnDefinition = "narrative")
        @Schema(description = "What it is about, in the officer's words", maxLength = 4000)
        @Size(max = 4000)
        @Nullable
        String concern,

        @Column(columnDefinition = "narrative")
        @Schema(description = "What came of it for the child, in the officer's words", maxLength = 4000)
        @Size(max = 4000)
        @Nullable
        String impact) {

    /// Where it stands: the highest stage.
    EscalationStep last() {
        return stages.getLast();
    }

    /// The day on which it became formal.
    Optional<LocalDate> formalFrom() {
        return stages.stream()
                .filter(step -> step.stage().formal())
                .map(EscalationStep::from)
                .findFirst();
    }

    EscalationDetails moved(EscalationStep step) {
        return dated(Stream.concat(stages.stream(), Stream.of(step)).toList(), formalDueOn);
    }

    EscalationDetails dated(List<EscalationStep> steps, @Nullable LocalDate formalDue) {
        return new EscalationDetails(
                raisedOn,
                staffId,
                raisedByRole,
                processVersion,
                themes,
                steps,
                formalDue,
                cafcassReferredOn,
                resolvedOn,
                outcome,
                concern,
                impact);
    }

    EscalationDetails referred(LocalDate on) {
        return ended(on, resolvedOn, outcome, impact);
    }

    EscalationDetails resolved(LocalDate on, EscalationOutcome how, @Nullable String forTheChild) {
        return ended(cafcassReferredOn, on, how, forTheChild);
    }

    private EscalationDetails ended(
            @Nullable LocalDate referred,
            @Nullable LocalDate resolved,
            @Nullable EscalationOutcome how,
            @Nullable String forTheChild) {
        return new EscalationDetails(
                raisedOn,
                staffId,
                raisedByRole,
                processVersion,
                themes,
                stages,
                formalDueOn,
                referred,
                resolved,
                how,
                concern,
                forTheChild);
    }
}
