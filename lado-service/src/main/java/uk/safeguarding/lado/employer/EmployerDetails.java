package uk.safeguarding.lado.employer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is known of an employer: the facts that can change and be corrected.
@Embeddable
public record EmployerDetails(
        @Schema(examples = "Sampleton Primary School", maxLength = 200) @NotBlank @Size(max = 200)
        String name,

        @NotNull @Enumerated(EnumType.STRING) Sector sector) {}
