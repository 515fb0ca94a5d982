package uk.safeguarding.reporting.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A metric asked for one authority, unit, period and state of knowledge.
///
/// @param metric         the figure
/// @param unit           what it counts, one of the metric's units
/// @param localAuthority GSS code
/// @param period         the period, or the day of a snapshot
/// @param asAt           the end of this day: what happened later has not happened
/// @param knownAt        which events are known
/// @param parameters     the metric's own parameters, defaults filled in; null where none was given and none is needed
public record Question(
        Metric metric,
        String unit,
        String localAuthority,
        Period period,
        LocalDate asAt,
        KnownAt knownAt,
        Map<String, @Nullable String> parameters) {

    /// The question as at the end of its period, with the metric's own parameters as they are by default.
    public static Question of(Metric metric, String unit, String localAuthority, Period period, KnownAt knownAt) {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        metric.parameters().forEach((name, fallback) -> parameters.put(name, fallback.orElse(null)));
        return new Question(metric, unit, localAuthority, period, period.to(), knownAt, parameters);
    }

    /// The same question a year before.
    Question yearBefore() {
        Period before = period.yearBefore();
        LocalDate day = asAt.equals(period.to()) ? before.to() : asAt.minusYears(1);
        return new Question(metric, unit, localAuthority, before, day, knownAt, parameters);
    }

    /// What is due before this day and not done was missed: the earlier of the day after `asAt` and the day of
    /// `knownAt`.
    LocalDate pastBefore() {
        LocalDate next = asAt.plusDays(1);
        return knownAt.day().isBefore(next) ? knownAt.day() : next;
    }

    /// The value of a named parameter of the query.
    @Nullable
    Object value(String name) {
        return switch (name) {
            case "localAuthority" -> localAuthority;
            case "from" -> period.from();
            case "to" -> period.to();
            case "asAt" -> asAt;
            case "knownAt" -> knownAt.recordedUntil();
            case "pastBefore" -> pastBefore();
            default -> own(name);
        };
    }

    private @Nullable Object own(String name) {
        String value = parameters.get(name);
        return value != null && metric.isNumber(name) ? new BigDecimal(value) : value;
    }
}
