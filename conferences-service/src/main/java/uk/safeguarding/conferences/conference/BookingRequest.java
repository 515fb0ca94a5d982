package uk.safeguarding.conferences.conference;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The day for which the meeting is booked, and who is to chair it.
public record BookingRequest(
        @NotNull LocalDate bookedFor,

        @Schema(description = "Staff reference of the chair", examples = "CP-CHAIR", maxLength = 40)
        @Size(max = 40)
        @Nullable
        String chairStaffId) {}
