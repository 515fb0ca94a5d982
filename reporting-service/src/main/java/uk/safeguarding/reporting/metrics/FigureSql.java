package uk.safeguarding.reporting.metrics;

import java.util.stream.Collectors;
import uk.safeguarding.reporting.metrics.MetricHeader.Closing;
import uk.safeguarding.reporting.metrics.MetricHeader.Unit;

/// What the database is asked, for one metric in one unit. The metric's query stands in each as the rows `fact`, so
/// that no figure can say one thing in a table and another in a list.
final class FigureSql {

    private final Metric metric;
    private final Unit unit;

    FigureSql(Metric metric, String unit) {
        this.metric = metric;
        this.unit = metric.unit(unit);
    }

    /// The metric's rows as `fact`, with the `unit_key` by which they are gathered. Children are counted as they are
    /// known:
    /// one who was registered twice is one.
    static String facts(Metric metric, Unit unit) {
        String key = unit.key().equals("subject")
                ? "known_as((select merged_children(:localAuthority, :knownAt)), subject::text)"
                : unit.key();
        return """
                told as (
                %s
                ), fact as (
                    select told.*, %s as unit_key from told
                )""".formatted(metric.sql(), key);
    }

    /// The metric's rows as they are.
    static NamedSql rows(Metric metric) {
        return NamedSql.of(metric.sql(), metric.parameterTypes());
    }

    /// Whether what a parameter names is known: one row of one column.
    static NamedSql known(Metric metric, String condition) {
        return NamedSql.of("select " + condition, metric.parameterTypes());
    }

    /// `numerator, denominator, value`: one row.
    NamedSql total() {
        return named("""
                with %s, unit as (
                    select unit_key as key, %s
                    from fact where unit_key is not null group by unit_key
                ), figure as (
                    select %s from unit
                )
                select n, d, %s from figure
                """.formatted(facts(metric, unit), unitColumns(), figureColumns(), value()));
    }

    /// `value of the dimension, numerator, denominator, value`: a row for each value that a unit has.
    NamedSql breakdown(Dimension by) {
        return named("""
                with %s, tagged as (
                    select unit_key as key, counted, %s, %s
                    from fact %s where unit_key is not null
                ), tellable as (
                    select *, max(tag) over (partition by key) as best from tagged
                ), unit as (
                    select tag, key, %s
                    from tellable where %s group by tag, key
                ), figure as (
                    select coalesce(tag, 'UNKNOWN') as tag, %s from unit group by tag
                )
                select tag, n, d, %s from figure
                """.formatted(
                        facts(metric, unit),
                        amounts(),
                        by.grouped() ? "coalesce(g.code_group, v) as tag" : "v as tag",
                        tags(by),
                        unitColumns(),
                        by.multi() ? "tag is not null or best is null" : "true",
                        isShare() ? shareColumns() : figureColumns(),
                        value()));
    }

    /// For each term of an identity, how many units meet its condition: one row, in the order of the terms.
    NamedSql check(Closing closing) {
        String terms = closing.terms().values().stream()
                .map("count(distinct unit_key) filter (where %s)"::formatted)
                .collect(Collectors.joining(", "));
        return named("with " + facts(metric, metric.unit(closing.unit())) + " select " + terms + " from fact");
    }

    private NamedSql named(String sql) {
        return NamedSql.of(sql, metric.parameterTypes());
    }

    private boolean isShare() {
        return metric.header().aggregate() == Aggregate.SHARE;
    }

    private String amounts() {
        Aggregate aggregate = metric.header().aggregate();
        return (aggregate.needsAmount() ? "amount" : "null::numeric as amount")
                + (aggregate.needsOutOf() ? ", out_of" : ", null::numeric as out_of");
    }

    private String unitColumns() {
        Aggregate aggregate = metric.header().aggregate();
        return unit.counted().sql() + " as counted"
                + (aggregate.needsAmount() ? ", sum(amount) as amount" : "")
                + (aggregate.needsOutOf() ? ", sum(out_of) as out_of" : "");
    }

    private String figureColumns() {
        Aggregate aggregate = metric.header().aggregate();
        String middle = aggregate == Aggregate.MEDIAN
                ? "(percentile_cont(0.5) within group (order by amount) filter (where counted))::numeric"
                : "null::numeric";
        return "(%s)::numeric as n, (%s)::numeric as d, %s as middle"
                .formatted(aggregate.numerator(), aggregate.denominator(), middle);
    }

    private String shareColumns() {
        return """
                (count(*) filter (where counted is not null))::numeric as n,
                (select count(distinct unit_key) from fact where counted is not null)::numeric as d""";
    }

    private String value() {
        return metric.header().aggregate().value(metric.per());
    }

    private static String tags(Dimension by) {
        String values = by.multi()
                ? "left join lateral unnest(%s) as v on true".formatted(by.column())
                : "cross join lateral (select %s::text) as told (v)".formatted(by.column());
        return by.grouped()
                ? values + " left join code_group g on g.code_set = '%s' and g.code = v".formatted(by.codes())
                : values;
    }
}
