package uk.safeguarding.reporting.metrics;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a figure means: the comment at the head of its file, as people read it.
///
/// @param id            as in its path and file name
/// @param version       raised when the meaning changes, so that two reports can be reconciled
/// @param section       part of the annual report, and the folder of the file
/// @param title         in a few words
/// @param unit          what is counted unless another unit is asked for
/// @param units         every unit: its key column, and whether it counts when all or any of its rows do
/// @param period        a flow over a period, or a snapshot of the end of a day
/// @param aggregate     how the units become a number
/// @param per           of a rate: for how many of the population
/// @param counts        what the numerator counts
/// @param outOf         what the denominator counts
/// @param leavesOut     what is in neither
/// @param source        where the figure is asked for: law, guidance or return
/// @param records       the columns that identify the records behind a row, and the kind of each record
/// @param dimensions    what it can be split by: names, or a name with settings
/// @param defaultBy     the dimension that it always answers with
/// @param parameters    named parameters of its own and their defaults; null for one that need not be given
/// @param known         for a parameter that names something of the authority's own: the condition in SQL that there is
///                      such a thing; another value is refused
/// @param closes        identities that must hold whenever the figure is asked
/// @param sentence      the figure as a sentence of the executive summary
/// @param target        a value to reach, if one is set
/// @param goodDirection `up` or `down`, if either is better
/// @param jurisdiction  `E` or `W` if it exists in one nation only
public record MetricHeader(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) String section,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String unit,
        @JsonProperty(required = true) LinkedHashMap<String, Unit> units,
        @JsonProperty(required = true) Kind period,
        @JsonProperty(required = true) Aggregate aggregate,
        @Nullable Integer per,
        @JsonProperty(required = true) String counts,
        @Nullable String outOf,
        @Nullable String leavesOut,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) LinkedHashMap<String, String> records,
        @Nullable List<JsonNode> dimensions,
        @Nullable String defaultBy,
        @Nullable LinkedHashMap<String, JsonNode> parameters,
        @Nullable LinkedHashMap<String, String> known,
        @Nullable List<Closing> closes,
        @Nullable String sentence,
        java.math.@Nullable BigDecimal target,
        @Nullable String goodDirection,
        @Nullable String jurisdiction) {

    /// What a figure counts: a grouping of the rows by a key.
    ///
    /// @param key     the column; a row without it belongs to no unit
    /// @param counted whether the unit counts when all or any of its rows do; rows left out are not asked
    public record Unit(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) Counted counted) {}

    /// When a unit of several rows counts.
    public enum Counted {
        ALL,
        ANY;

        /// The SQL aggregate over the rows' `counted`; it is null where every row is left out.
        String sql() {
            return this == ALL ? "bool_and(counted)" : "bool_or(counted)";
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether the figure is of a period or of a day.
    public enum Kind {
        FLOW,
        SNAPSHOT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// An identity in one unit that is checked at every request.
    ///
    /// @param rule  such as `referrals = notMet + transferred`
    /// @param unit  what its terms count
    /// @param terms for each name in the rule, the condition in SQL that a counted unit's rows meet
    public record Closing(
            @JsonProperty(required = true) String rule,
            @JsonProperty(required = true) String unit,
            @JsonProperty(required = true) LinkedHashMap<String, String> terms) {}
}
