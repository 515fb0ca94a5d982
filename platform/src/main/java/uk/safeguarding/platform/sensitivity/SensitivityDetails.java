package uk.safeguarding.platform.sensitivity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is decided of a person's records, and why.
@Embeddable
public record SensitivityDetails(
        @NotNull @Enumerated(EnumType.STRING) Kind kind,

        @Schema(description = "Staff reference of the one who is named", examples = "SOCIAL-WORKER", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String staffId,

        @NotNull @Enumerated(EnumType.STRING) Basis basis,

        @Column(name = "\"from\"") @NotNull LocalDate from) {

    /// What it does to the one who is named.
    public enum Kind {
        /// The records are seen by those who are named alone, each within their role.
        RESTRICTED_TO,
        /// The one who is named never sees the records, nor learns of them.
        EXCLUDED_FROM
    }

    /// Why.
    public enum Basis {
        /// The one who is named is related to the person, or knows them privately.
        PERSONAL_CONNECTION,
        /// An allegation concerns the one who is named.
        ALLEGATION,
        /// Somebody may try to find the person.
        RISK_OF_HARM,
        /// The case is in the public eye.
        PUBLIC_INTEREST,
        /// A court has ordered it.
        COURT_ORDER,
        /// The person was adopted, and the records are sealed.
        ADOPTION
    }
}
