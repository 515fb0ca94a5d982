package uk.safeguarding.lado.allegation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.lado.employer.Sector;

/// Which allegations are asked for; each part counts only if it is given.
public class AllegationFilter {

    @RestQuery
    @Nullable
    UUID referralId;

    @RestQuery
    @Nullable
    UUID adultId;

    @RestQuery
    @Nullable
    Sector sector;

    @RestQuery
    @Nullable
    Outcome outcome;

    @RestQuery
    @Parameter(description = "Whether it has an outcome")
    @Nullable
    Boolean concluded;

    @RestQuery
    @Parameter(description = "First day of receipt")
    @Nullable
    LocalDate receivedFrom;

    @RestQuery
    @Parameter(description = "Last day of receipt")
    @Nullable
    LocalDate receivedTo;
}
