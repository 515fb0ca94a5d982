package uk.safeguarding.platform.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A mistake put right: only the fields that change, the others stay; `null` empties a field (RFC 7396).
public record CorrectionRequest(
        @NotNull CorrectionReason reasonCode,

        @Schema(description = "One sentence for whoever reads the history", maxLength = 500) @Size(max = 500) @Nullable
        String reason,

        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                description = "Only the fields that change; null empties a field (RFC 7396)")
        @NotNull
        ObjectNode changes) {

    public Because because() {
        return new Because(reasonCode, reason);
    }
}
