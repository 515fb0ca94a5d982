package uk.safeguarding.conferences.attendance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.safeguarding.conferences.Agency;

/// What is recorded of one invitation, and can be corrected.
@Embeddable
public record AttendanceDetails(
        @NotNull @Enumerated(EnumType.STRING) Agency agency,

        @NotNull @Enumerated(EnumType.STRING) AttendanceStatus status,

        @Schema(description = "Whether a report was sent to the conference") @NotNull
        Boolean reportSent) {}
