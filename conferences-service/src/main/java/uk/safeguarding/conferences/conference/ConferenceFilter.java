package uk.safeguarding.conferences.conference;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which conferences are asked for; what is left out does not narrow.
public class ConferenceFilter {

    @RestQuery
    @Parameter(description = "About this family")
    @Nullable
    UUID familyId;

    @RestQuery
    @Parameter(description = "About this child, perhaps among others")
    @Nullable
    UUID childId;

    @RestQuery
    @Nullable
    ConferenceKind kind;

    @RestQuery
    @Parameter(description = "Still owed to a child, or not")
    @Nullable
    Boolean open;

    @RestQuery
    @Parameter(description = "Last lawful day before this one")
    @Nullable
    LocalDate dueBefore;

    @RestQuery
    @Parameter(description = "Held on this day or later")
    @Nullable
    LocalDate heldFrom;

    @RestQuery
    @Parameter(description = "Held on this day or earlier")
    @Nullable
    LocalDate heldTo;
}
