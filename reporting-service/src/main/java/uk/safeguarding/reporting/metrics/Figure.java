package uk.safeguarding.reporting.metrics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.security.Sight;

/// A metric's answer: the number, what it is made of, and how to check it.
///
/// @param scope       whether it is of all the authority, of the children of the caller's teams, or of the caller's own
/// @param parameters  the metric's own parameters, where it has any
/// @param asAt        the end of this day: what happened later has not happened
/// @param knownAt     events recorded up to this instant are in the figure
/// @param latest      whether no `knownAt` was asked, so that the newest facts were read
/// @param clampedFrom the `knownAt` asked for, where the producers had not yet recorded everything before it
/// @param numerator   what counts
/// @param denominator what it is out of; null of a count
/// @param value       null where the denominator is 0
/// @param previous    the same figure a year before, if asked for
/// @param breakdown   a row for each value of the dimension asked for
/// @param checks      the identities that this figure must keep
/// @param lineage     where the records behind it are; absent of a figure of the caller's own
/// @param complete    whether, at the last reconciliation, every event of the sources had arrived and none was parked
@Schema(name = "Figure", description = "A metric's answer")
public record Figure(
        @Schema(maxLength = 100, examples = "reviews-in-timescale")
        String metric,

        @Schema(minimum = "1", maximum = "1000") int version,

        @Schema(maxLength = 40, examples = "REVIEW") String unit,

        @Schema(maxLength = 9, examples = "E06000017") String localAuthority,

        Sight scope,
        Aggregate aggregate,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(maxProperties = 20)
        SequencedMap<String, String> parameters,

        PeriodAnswer period,
        LocalDate asAt,
        Instant knownAt,
        boolean latest,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant clampedFrom,

        @JsonInclude @Nullable BigDecimal numerator,
        @JsonInclude @Nullable BigDecimal denominator,
        @JsonInclude @Nullable BigDecimal value,
        @JsonInclude @Nullable Previous previous,

        @Schema(maxItems = 200) List<Row> breakdown,

        @Schema(maxItems = 20) List<Check> checks,

        boolean complete,

        @Schema(maxLength = 200) String definition,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(maxLength = 500) @Nullable
        String lineage) {

    /// The days a figure is about, both ends included.
    @Schema(name = "FigurePeriod")
    public record PeriodAnswer(
            @Schema(maxLength = 25, examples = "2013-14") String label, LocalDate from, LocalDate to) {

        static PeriodAnswer of(Period period) {
            return new PeriodAnswer(period.label(), period.from(), period.to());
        }
    }

    /// The figure a year before, and how it has changed: in percentage points of a percentage, and in per cent of what
    /// it was.
    @Schema(name = "PreviousFigure")
    public record Previous(
            @Schema(maxLength = 25, examples = "2012-13") String label,
            @JsonInclude @Nullable BigDecimal numerator,
            @JsonInclude @Nullable BigDecimal denominator,
            @JsonInclude @Nullable BigDecimal value,
            @JsonInclude @Nullable BigDecimal change,
            @JsonInclude @Nullable BigDecimal changePercent) {}

    /// A row of a breakdown: the dimension's value, under the dimension's name, and its figure.
    ///
    /// @param dimension what the breakdown is by
    /// @param key       the value of it that this row is about
    @Schema(
            name = "FigureRow",
            description = "The dimension's value, under the dimension's name, with numerator, denominator and value",
            type = SchemaType.OBJECT,
            examples = "{\"participation\": \"PN1\", \"numerator\": 70, \"denominator\": 75, \"value\": 93.3}")
    public record Row(
            String dimension,
            String key,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {

        @JsonValue
        ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put(dimension, key);
            json.set("numerator", exact(numerator));
            json.set("denominator", exact(denominator));
            json.set("value", exact(value));
            return json;
        }

        /// As it is: 93.0 is not 93.
        private static JsonNode exact(@Nullable BigDecimal number) {
            return number == null ? NullNode.getInstance() : DecimalNode.valueOf(number);
        }
    }

    /// An identity, whether it holds, and its terms.
    @Schema(name = "FigureCheck")
    public record Check(
            @Schema(maxLength = 200, examples = "referrals = notMet + transferred + inScope + undecided")
            String rule,

            boolean holds,

            @Schema(maxProperties = 20) SequencedMap<String, Long> terms) {}
}
