package uk.safeguarding.reporting.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.platform.security.Sight;

/// Makes a question of a request, or says what is wrong with the request.
@ApplicationScoped
public class QuestionReader {

    private static final Set<String> OF_EVERY_METRIC = Set.of(
            "localAuthority",
            "period",
            "from",
            "to",
            "asAt",
            "knownAt",
            "unit",
            "by",
            "compare",
            "state",
            "cursor",
            "pageSize");
    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,3})?");
    private static final int LONGEST_TEXT = 80;

    private final Sources sources;
    private final Snapshots snapshots;
    private final Caller caller;
    private final Clock clock;

    QuestionReader(Sources sources, Snapshots snapshots, Caller caller, Clock clock) {
        this.sources = sources;
        this.snapshots = snapshots;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param scope of how much of the authority it is asked
    /// @throws NotFound `local-authority-not-found` for an authority that is not the caller's
    /// @throws Invalid  what is wrong with the period, the unit or a parameter
    Question read(Metric metric, Sight scope, MetricFilter filter, MultivaluedMap<String, String> query) {
        String authority = authority(filter.localAuthority);
        Period period = period(metric, filter);
        LocalDate asAt = filter.asAt == null ? period.to() : filter.asAt;
        if (asAt.isBefore(period.from())) {
            throw new Invalid("as-at-before-period", "The day asked for in asAt lies before the period");
        }
        Question question = new Question(
                metric,
                unit(metric, filter.unit),
                authority,
                period,
                asAt,
                sources.knownAt(Optional.ofNullable(filter.knownAt), List.of(metric)),
                parameters(metric, query));
        metric.known().forEach((name, condition) -> mustBeKnown(question, scope, name, condition));
        return question;
    }

    /// Does not say what is known instead: an error tells nothing out of the database.
    private void mustBeKnown(Question question, Sight scope, String name, String condition) {
        if (question.parameters().get(name) != null
                && !snapshots.read(
                        scope, facts -> facts.holds(FigureSql.known(question.metric(), condition), question::value))) {
            throw new Invalid("unknown-" + name, "The authority has no " + name + " of that name");
        }
    }

    /// The authority asked for, which can only be the caller's own.
    public String authority(@Nullable String asked) {
        String own = caller.localAuthority();
        if (own.isEmpty() || (asked != null && !asked.equals(own))) {
            throw new NotFound("local-authority");
        }
        return own;
    }

    Optional<Dimension> dimension(Metric metric, @Nullable String by) {
        if (by == null) {
            return metric.defaultBy();
        }
        return Optional.of(metric.dimension(by)
                .orElseThrow(() -> new Invalid(
                        "unknown-dimension",
                        metric.dimensions().isEmpty()
                                ? "This metric cannot be broken down"
                                : "This metric is broken down by "
                                        + listed(metric.dimensions().keySet()))));
    }

    private Period period(Metric metric, MetricFilter filter) {
        boolean own = filter.from != null || filter.to != null;
        if (filter.period != null && own) {
            throw new Invalid("period-asked-twice", "Ask for a period, or for from and to, not for both");
        }
        if (filter.period != null) {
            return Period.parse(filter.period)
                    .orElseThrow(() -> new Invalid(
                            "unknown-period",
                            "A period reads 2013-14, 2013-14-Q3, 2013 or 2013-M07, from 1990 to 2099"));
        }
        if (filter.from != null && filter.to != null) {
            if (filter.to.isBefore(filter.from)) {
                throw new Invalid("period-reversed", "The period ends before it begins");
            }
            return new Period.Span(filter.from, filter.to);
        }
        if (own || !metric.isSnapshot()) {
            throw new Invalid("period-missing", "Ask for a period, or for from and to");
        }
        LocalDate day = filter.asAt == null ? LocalDate.ofInstant(clock.instant(), KnownAt.LONDON) : filter.asAt;
        return new Period.Span(day, day);
    }

    private static String unit(Metric metric, @Nullable String asked) {
        String unit = asked == null ? metric.header().unit() : asked;
        if (!metric.header().units().containsKey(unit)) {
            throw new Invalid(
                    "unknown-unit",
                    "This metric counts " + listed(metric.header().units().keySet()));
        }
        return unit;
    }

    private static Map<String, @Nullable String> parameters(Metric metric, MultivaluedMap<String, String> query) {
        Set<String> unknown = new TreeSet<>(query.keySet());
        unknown.removeAll(OF_EVERY_METRIC);
        unknown.removeAll(metric.parameters().keySet());
        if (!unknown.isEmpty()) {
            throw new Invalid("unknown-parameter", "This metric takes " + takes(metric));
        }
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        metric.parameters()
                .forEach((name, fallback) -> parameters.put(
                        name,
                        query.containsKey(name) ? checked(metric, name, query.getFirst(name)) : fallback.orElse(null)));
        return parameters;
    }

    private static String checked(Metric metric, String name, String value) {
        boolean sound = metric.isNumber(name)
                ? NUMBER.matcher(value).matches()
                : !value.isBlank() && value.length() <= LONGEST_TEXT && value.indexOf('\0') < 0;
        if (!sound) {
            throw new Invalid(
                    "parameter-malformed",
                    "The parameter " + name
                            + (metric.isNumber(name)
                                    ? " is a number from 0 to 999999"
                                    : " is a text of up to 80 characters"));
        }
        return value;
    }

    private static String takes(Metric metric) {
        return Stream.concat(
                        Stream.of("localAuthority", "period", "from", "to", "asAt", "knownAt", "unit", "by", "compare"),
                        metric.parameters().keySet().stream())
                .collect(Collectors.joining(", "));
    }

    private static String listed(Set<String> names) {
        return String.join(", ", names);
    }
}
