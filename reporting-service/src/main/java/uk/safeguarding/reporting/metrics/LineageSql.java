package uk.safeguarding.reporting.metrics;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import uk.safeguarding.reporting.metrics.MetricHeader.Unit;

/// What the database is asked for the records behind a figure: the same rows, gathered by unit, with their events.
final class LineageSql {

    private LineageSql() {}

    /// A page of the units: `place, key, state, subjects, reasons, events`. It takes `:after`, `:state` and `:rows`
    /// besides the metric's parameters.
    static NamedSql page(Metric metric, String unitName) {
        Unit unit = metric.unit(unitName);
        Map<String, String> types = new HashMap<>(metric.parameterTypes());
        types.putAll(Map.of("after", "uuid", "state", "text", "rows", "integer"));
        return NamedSql.of(
                """
                with %s, unit as (
                    select unit_key::text as key,
                        %s as counted,
                        array_agg(distinct subject::text) filter (where subject is not null) as subjects,
                        array_agg(distinct reason) filter (where not counted and reason is not null) as not_counted_for,
                        array_agg(distinct reason) filter (where counted is null and reason is not null) as left_out_for,
                        %s
                    from fact where unit_key is not null group by unit_key
                ), stated as (
                    select *, md5(key)::uuid as place,
                        case counted when true then 'COUNTED' when false then 'NOT_COUNTED' else 'LEFT_OUT' end as state
                    from unit
                ), page as (
                    select * from stated
                    where (:after is null or place > :after) and (:state is null or state = :state)
                    order by place limit :rows
                )
                select place, key, state, coalesce(subjects, '{}'),
                    coalesce(case state when 'NOT_COUNTED' then not_counted_for when 'LEFT_OUT' then left_out_for end, '{}'),
                    (select coalesce(jsonb_agg(event order by event ->> 'recordedAt', event ->> 'id'), '[]')
                     from (
                %s
                    ) as told (event))
                from page order by place
                """.formatted(FigureSql.facts(metric, unit), unit.counted().sql(), ids(metric), events(metric)), types);
    }

    private static String ids(Metric metric) {
        return metric.header().records().keySet().stream()
                .map(id -> "array_agg(distinct %1$s) filter (where %1$s is not null) as %1$s".formatted(id))
                .collect(Collectors.joining(", "));
    }

    private static String events(Metric metric) {
        return metric.header().records().entrySet().stream()
                .map(record -> events(record.getKey(), record.getValue()))
                .collect(Collectors.joining("union all\n"));
    }

    private static String events(String id, String record) {
        return """
                select jsonb_build_object('id', event_id, 'type', event_type, 'record', %1$s, 'revision', revision,
                    'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                from %2$s_fact f
                where f.%1$s = any (page.%1$s) and f.recorded_at <= :knownAt
                """.formatted(id, record);
    }
}
