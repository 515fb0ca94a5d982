package uk.safeguarding.platform.accessrelationship;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who works with a child, as what, and why.
@Embeddable
public record AccessRelationshipDetails(
        @NotNull @Enumerated(EnumType.STRING) PartyKind partyKind,

        @Schema(
                description = "Staff reference of a person, or the code of a team or an agency",
                examples = "SOCIAL-WORKER",
                maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String party,

        @NotNull @Enumerated(EnumType.STRING) Kind kind,

        @Schema(description = "Why they may see the child's records, in a sentence", maxLength = 500)
        @Size(max = 500)
        @Nullable
        String basis,

        @Column(name = "\"from\"") @NotNull LocalDate from) {

    /// Who it is.
    public enum PartyKind {
        PERSON,
        TEAM,
        AGENCY
    }

    /// What they are to the child.
    public enum Kind {
        /// Registered the child.
        CREATOR,
        /// The child's allocated worker, or their team.
        ALLOCATED,
        /// Stands in for the allocated worker.
        COVER,
        /// Works with the child beside the allocated worker.
        WORKING_WITH
    }
}
