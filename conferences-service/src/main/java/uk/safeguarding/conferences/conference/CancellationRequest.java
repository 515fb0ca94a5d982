package uk.safeguarding.conferences.conference;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/// The day from which the conference is not needed.
public record CancellationRequest(@NotNull LocalDate cancelledOn) {}
