package uk.safeguarding.reporting.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import uk.safeguarding.reporting.metrics.MetricHeader.Closing;
import uk.safeguarding.reporting.metrics.MetricHeader.Kind;
import uk.safeguarding.reporting.metrics.MetricHeader.Unit;

/// A figure: what it means and the one query it is made from.
///
/// @param header     the meaning
/// @param sql        the query as written
/// @param dimensions what it can be split by, by name
public record Metric(MetricHeader header, String sql, SequencedMap<String, Dimension> dimensions) {

    /// The parameters that every query may name, with their types.
    static final Map<String, String> STANDARD_PARAMETERS = Map.of(
            "localAuthority", "text",
            "from", "date",
            "to", "date",
            "asAt", "date",
            "knownAt", "timestamptz",
            "pastBefore", "date");

    static final String LADO_SECTION = "lado";

    public String id() {
        return header.id();
    }

    /// Whether it is about allegations against adults, whose records fewer people may see.
    public boolean isLado() {
        return header.section().equals(LADO_SECTION);
    }

    boolean isSnapshot() {
        return header.period() == Kind.SNAPSHOT;
    }

    Unit unit(String name) {
        Unit unit = header.units().get(name);
        if (unit == null) {
            throw new IllegalArgumentException("The metric " + id() + " has no unit " + name);
        }
        return unit;
    }

    public Optional<Dimension> dimension(String name) {
        return Optional.ofNullable(dimensions.get(name));
    }

    public Optional<Dimension> defaultBy() {
        return Optional.ofNullable(header.defaultBy()).flatMap(this::dimension);
    }

    List<Closing> closes() {
        return header.closes() == null ? List.of() : header.closes();
    }

    /// Of parameters that name something of the authority's own, the condition in SQL that there is such a thing.
    Map<String, String> known() {
        return header.known() == null ? Map.of() : header.known();
    }

    int per() {
        return header.per() == null ? 1 : header.per();
    }

    /// The metric's own parameters and their defaults, as text; an empty default means that none is needed.
    SequencedMap<String, Optional<String>> parameters() {
        SequencedMap<String, Optional<String>> parameters = new LinkedHashMap<>();
        if (header.parameters() != null) {
            header.parameters()
                    .forEach((name, value) -> parameters.put(
                            name, value == null || value.isNull() ? Optional.empty() : Optional.of(value.asText())));
        }
        return parameters;
    }

    /// Whether a parameter of the metric's own is a number.
    boolean isNumber(String parameter) {
        return header.parameters() != null
                && header.parameters().containsKey(parameter)
                && header.parameters().get(parameter).isNumber();
    }

    /// The SQL type of each parameter that the query may name.
    Map<String, String> parameterTypes() {
        Map<String, String> types = new TreeMap<>(STANDARD_PARAMETERS);
        parameters().keySet().forEach(name -> types.put(name, isNumber(name) ? "numeric" : "text"));
        return types;
    }
}
