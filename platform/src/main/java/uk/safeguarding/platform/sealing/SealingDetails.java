package uk.safeguarding.platform.sealing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/// Why a child's records are sealed.
@Embeddable
public record SealingDetails(
        @NotNull LocalDate adoptionOrderMadeOn,
        @NotNull @Enumerated(EnumType.STRING) Basis basis) {

    /// By what law the child was adopted (Adoption and Children Act 2002 s66(1)).
    public enum Basis {
        /// An adoption order of a court in England or Wales (s46).
        ADOPTION_ORDER,
        /// An adoption in another part of the British Islands or abroad that the law here recognises.
        ADOPTED_ELSEWHERE
    }
}
