package uk.safeguarding.reporting.metrics;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What is asked of a metric. Besides these, a metric takes the parameters that its definition names.
public class MetricFilter {

    @RestQuery
    @Pattern(regexp = "[A-Z][0-9]{8}")
    @Parameter(description = "GSS code of the authority; your own if left out", example = "E06000017")
    @Nullable
    String localAuthority;

    @RestQuery
    @Size(max = 20)
    @Parameter(
            description =
                    "`2013-14` (1 April to 31 March), `2013-14-Q3`, `2013`, `2013-M07`. A snapshot is then as at its last day",
            example = "2013-14")
    @Nullable
    String period;

    @RestQuery
    @Parameter(description = "First day of a period of your own, with `to`")
    @Nullable
    LocalDate from;

    @RestQuery
    @Parameter(description = "Last day of a period of your own, itself included, with `from`")
    @Nullable
    LocalDate to;

    @RestQuery
    @Parameter(
            description =
                    "The end of this day: what happened later has not happened. The period's last day if left out")
    @Nullable
    LocalDate asAt;

    @RestQuery
    @Parameter(description = "Use only what was recorded up to this instant; the newest facts if left out")
    @Nullable
    Instant knownAt;

    @RestQuery
    @Size(max = 40)
    @Parameter(description = "One of the metric's units; its own if left out", example = "CHILD")
    @Nullable
    String unit;
}
