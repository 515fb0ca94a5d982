package uk.safeguarding.reporting.annualreport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.reporting.metrics.Figure;

/// The annual safeguarding report of an authority, made from the figures as they stand.
///
/// @param year     `2013-14`, or `2013` of an authority that reports by calendar years
/// @param knownAt  events recorded up to this instant are in the figures
/// @param latest   whether no `knownAt` was asked, so that the newest facts were read
/// @param complete whether, at the last reconciliation, every event of the sources had arrived and none was parked
/// @param edition  the number of the frozen edition; null of figures as they stand
/// @param sections the executive summary, then a section for each part of the service
/// @param checks   the identities that the figures must keep
@Schema(description = "The annual safeguarding report of an authority, as JSON")
public record AnnualReport(
        @Schema(maxLength = 9, examples = "E06000017") String authority,
        @Schema(maxLength = 7, examples = "2013-14") String year,
        Instant knownAt,
        boolean latest,
        boolean complete,
        @JsonInclude @Nullable Integer edition,
        @Schema(maxItems = 20) List<Section> sections,
        @Schema(maxItems = 100) List<ReportCheck> checks) {

    /// A part of the report.
    ///
    /// @param narrative one or more sentences, each on a line of its own
    /// @param figures   each metric once for each of its units, unchanged
    @Schema(name = "AnnualReportSection")
    public record Section(
            @Schema(maxLength = 40) String id,
            @Schema(maxLength = 200) String title,
            @Schema(maxLength = 10000) String narrative,
            @Schema(maxItems = 200) List<Figure> figures) {}

    /// An identity and the metric that must keep it.
    @Schema(name = "AnnualReportCheck")
    public record ReportCheck(
            @Schema(maxLength = 100) String metric,
            @Schema(maxLength = 200) String rule,
            boolean holds,
            @Schema(maxProperties = 20) SequencedMap<String, Long> terms) {}
}
