package uk.safeguarding.platform.legalhold;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of a legal hold, as they are stated and can be corrected.
///
/// @param reference of the inquiry, claim or request; no name
/// @param from      the first day
/// @param to        the day on which it held no more, not counted; null while it lasts
@Embeddable
public record LegalHoldDetails(
        @NotNull @Enumerated(EnumType.STRING) Basis basis,

        @Schema(
                description = "Reference of the inquiry, claim or request; no name",
                examples = "INQ/2026/17",
                maxLength = 40)
        @Pattern(regexp = REFERENCE)
        @Nullable
        String reference,

        @Schema(description = "The first day") @NotNull @Column(name = "\"from\"")
        LocalDate from,

        @Schema(description = "The day on which it held no more; not included") @Column(name = "\"to\"") @Nullable
        LocalDate to) {

    /// Capitals, digits and separators: a number, and no sentence about anybody.
    static final String REFERENCE = "[A-Z0-9][A-Z0-9/.-]{0,39}";

    /// Why nothing of the person may be destroyed.
    public enum Basis {
        /// A statutory inquiry may ask for it (Inquiries Act 2005 s35 makes destruction an offence).
        PUBLIC_INQUIRY,
        /// A claim is made, or to be expected.
        LITIGATION,
        /// The police or a prosecutor asks for it.
        CRIMINAL_INVESTIGATION,
        /// A child safeguarding practice review, or another review of a death or serious harm.
        SAFEGUARDING_REVIEW,
        /// A complaint, or an ombudsman's investigation.
        COMPLAINT,
        /// The person has asked for it, or for access to it (UK GDPR Art. 15, 18).
        DATA_SUBJECT_REQUEST,
        /// A court has ordered it.
        COURT_ORDER
    }

    LegalHoldDetails ended(LocalDate on) {
        return new LegalHoldDetails(basis, reference, from, on);
    }
}
