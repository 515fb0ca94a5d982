package uk.safeguarding.platform.subjectaccess;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a person asked for, as far as the service must know.
public record SubjectAccessRequest(
        @Schema(description = "Day on which the authority received the person's request: the time limit starts with it")
        @NotNull
        LocalDate receivedOn) {}
