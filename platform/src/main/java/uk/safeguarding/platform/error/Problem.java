package uk.safeguarding.platform.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The one shape of every error: RFC 9457, with a stable `code` and the trace under which to find it in the logs.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An error (RFC 9457). Clients branch on `code`; `detail` is for people.")
public record Problem(
        @Schema(description = "Names the kind of problem", maxLength = 100)
        URI type,

        @Schema(description = "Short and the same for every problem of this kind", maxLength = 100)
        String title,

        @Schema(description = "The HTTP status", minimum = "400", maximum = "599")
        int status,

        @Schema(description = "One sentence for the member of staff at the screen", maxLength = 300)
        String detail,

        @Schema(description = "Stable code", maxLength = 100)
        String code,

        @Schema(description = "The fields at fault", maxItems = 100)
        List<Violation> violations,

        @Schema(description = "Trace under which this request stands in the logs", maxLength = 32) @Nullable
        String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// One field at fault.
    public record Violation(
            @Schema(description = "Path of the field", maxLength = 200)
            String field,

            @Schema(description = "What is wrong with it", maxLength = 200)
            String message) {}

    public static Problem of(int status, String title, String code, String detail) {
        return of(status, title, code, detail, List.of());
    }

    public static Problem of(int status, String title, String code, String detail, List<Violation> violations) {
        var trace = Span.current().getSpanContext();
        return new Problem(
                URI.create("/problems/" + code),
                title,
                status,
                detail,
                code,
                violations,
                trace.isValid() ? trace.getTraceId() : null);
    }
}
