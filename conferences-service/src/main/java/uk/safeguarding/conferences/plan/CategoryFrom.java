package uk.safeguarding.conferences.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import uk.safeguarding.conferences.conference.AbuseCategory;

/// A category of abuse and its first day, as the API and the events say it.
public record CategoryFrom(
        @NotNull AbuseCategory category, @NotNull LocalDate from) {}
