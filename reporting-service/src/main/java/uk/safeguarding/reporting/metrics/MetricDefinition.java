package uk.safeguarding.reporting.metrics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.reporting.metrics.MetricHeader.Closing;
import uk.safeguarding.reporting.metrics.MetricHeader.Counted;
import uk.safeguarding.reporting.metrics.MetricHeader.Kind;

/// What a figure means, for people, and the query it is made from.
///
/// @param units      whether a unit counts when all or any of its rows do
/// @param counts     what the numerator counts
/// @param outOf      what the denominator counts; absent of a count
/// @param leavesOut  what is in neither
/// @param source     where the figure is asked for
/// @param dimensions what it can be split by
/// @param defaultBy  the dimension that it always answers with
/// @param parameters its own parameters and their defaults; null where none need be given
/// @param closes     identities that are checked at every request
/// @param query      the query, in SQL, from which everything is made
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MetricDefinition", description = "What a figure means, and the query it is made from")
public record MetricDefinition(
        @Schema(maxLength = 100) String id,
        int version,
        @Schema(maxLength = 40) String section,
        @Schema(maxLength = 200) String title,
        @Schema(maxLength = 40) String unit,
        @Schema(maxProperties = 20) SequencedMap<String, Counted> units,
        Kind period,
        Aggregate aggregate,
        @Nullable Integer per,
        @Schema(maxLength = 500) String counts,
        @Schema(maxLength = 500) @Nullable String outOf,
        @Schema(maxLength = 500) @Nullable String leavesOut,
        @Schema(maxLength = 500) String source,
        @Schema(maxItems = 20) List<Split> dimensions,
        @Schema(maxLength = 40) @Nullable String defaultBy,
        @Schema(maxProperties = 20) SequencedMap<String, Optional<String>> parameters,
        @Schema(maxItems = 20) List<String> closes,
        java.math.@Nullable BigDecimal target,
        @Schema(maxLength = 4) @Nullable String goodDirection,
        @Schema(maxLength = 1) @Nullable String jurisdiction,
        @Schema(maxLength = 20000) String query) {

    /// Something the figure can be split by.
    ///
    /// @param multi whether a unit can have several values, so that the rows overlap
    /// @param codes the values, in the order of the rows, each in words
    @Schema(name = "MetricDimension")
    public record Split(
            @Schema(maxLength = 40) String name,
            boolean multi,
            @Schema(maxProperties = 200) Map<String, String> codes) {

        static Split of(Dimension dimension, CodeSet codes) {
            Map<String, String> words = new LinkedHashMap<>();
            codes.rows(dimension.grouped()).forEach(code -> words.put(code, codes.words(code)));
            return new Split(dimension.name(), dimension.multi(), words);
        }
    }

    static MetricDefinition of(Metric metric, Function<Dimension, CodeSet> codes) {
        MetricHeader header = metric.header();
        return new MetricDefinition(
                header.id(),
                header.version(),
                header.section(),
                header.title(),
                header.unit(),
                units(header),
                header.period(),
                header.aggregate(),
                header.per(),
                header.counts(),
                header.outOf(),
                header.leavesOut(),
                header.source(),
                metric.dimensions().values().stream()
                        .map(dimension -> Split.of(dimension, codes.apply(dimension)))
                        .toList(),
                header.defaultBy(),
                metric.parameters(),
                metric.closes().stream().map(Closing::rule).toList(),
                header.target(),
                header.goodDirection(),
                header.jurisdiction(),
                metric.sql());
    }

    private static SequencedMap<String, Counted> units(MetricHeader header) {
        SequencedMap<String, Counted> units = new LinkedHashMap<>();
        header.units().forEach((name, unit) -> units.put(name, unit.counted()));
        return units;
    }

    /// A line of the catalogue.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MetricSummary")
    public record Summary(
            @Schema(maxLength = 100) String id,
            int version,
            @Schema(maxLength = 40) String section,
            @Schema(maxLength = 200) String title,
            @Schema(maxLength = 40) String unit,
            @Schema(maxItems = 20) List<String> units,
            Kind period,
            Aggregate aggregate,
            @Schema(maxItems = 20) List<String> dimensions,
            @Schema(maxLength = 40) @Nullable String defaultBy,
            @Schema(maxLength = 200) String definition) {

        static Summary of(Metric metric) {
            MetricHeader header = metric.header();
            return new Summary(
                    header.id(),
                    header.version(),
                    header.section(),
                    header.title(),
                    header.unit(),
                    List.copyOf(header.units().keySet()),
                    header.period(),
                    header.aggregate(),
                    List.copyOf(metric.dimensions().keySet()),
                    header.defaultBy(),
                    "/v1/metrics/" + header.id() + "/definition");
        }
    }
}
