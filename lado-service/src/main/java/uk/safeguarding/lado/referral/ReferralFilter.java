package uk.safeguarding.lado.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.lado.employer.Sector;

/// Which referrals are asked for; each part counts only if it is given.
public class ReferralFilter {

    @RestQuery
    @Nullable
    UUID adultId;

    @RestQuery
    @Nullable
    UUID employerId;

    @RestQuery
    @Nullable
    Sector sector;

    @RestQuery
    @Nullable
    ThresholdDecision thresholdDecision;

    @RestQuery
    @Parameter(description = "Whether the threshold is decided")
    @Nullable
    Boolean decided;

    @RestQuery
    @Parameter(description = "Whether it was handed to another authority")
    @Nullable
    Boolean transferred;

    @RestQuery
    @Parameter(description = "First day of receipt")
    @Nullable
    LocalDate receivedFrom;

    @RestQuery
    @Parameter(description = "Last day of receipt")
    @Nullable
    LocalDate receivedTo;
}
