package uk.safeguarding.reporting.facts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A fact table as it stands in the database, and the statement that adds facts to it.
///
/// @param type    the record whose facts it holds
/// @param columns the columns filled from the event's data, the record's id first and its revision second
public record FactTable(RecordType type, List<FactColumn> columns) {

    /// The columns that every fact table has, filled from the envelope.
    static final List<FactColumn> ENVELOPE = List.of(
            FactColumn.of("event_id", "uuid", "uuid", ""),
            FactColumn.of("event_type", "text", "text", ""),
            FactColumn.of("recorded_at", "timestamptz", "text", ""),
            FactColumn.of("local_authority", "area_code", "text", ""),
            FactColumn.of("subject", "subject", "text", ""),
            FactColumn.of("subject_key", "text", "text", ""));

    /// The field that holds the record's id, such as `reviewId`.
    public FactColumn id() {
        return columns.getFirst();
    }

    /// Adds a batch of events to the inbox and their facts to this table, in one statement. It takes the source (such
    /// as `/cases-service`) and a JSON array of objects with the fields of the envelope and the data.
    ///
    /// An event that stands here already is left as it is, in the inbox and in the table each for itself, so that
    /// receiving it again restores what was lost. Another event with a revision that is taken breaks the
    /// primary key.
    public String insert() {
        List<FactColumn> all =
                Stream.concat(columns.stream(), ENVELOPE.stream()).toList();
        return """
                with event as materialized (
                    select * from json_to_recordset(?::json) as e (%s)
                ), received as (
                    insert into inbox (source, event_id, event_type, recorded_at, local_authority, record_id, revision)
                    select ?, "eventId", "eventType", "recordedAt", "localAuthority", "%s", revision from event
                    on conflict do nothing
                )
                insert into %s (%s)
                select %s from event
                on conflict (event_id) do nothing
                """.formatted(
                        list(all, column -> quote(column.field()) + " " + column.sqlType()),
                        id().field(),
                        type.table(),
                        list(all, column -> quote(column.name())),
                        list(all, FactTable::value));
    }

    private static String value(FactColumn column) {
        String field = quote(column.field());
        return column.fallback().isEmpty() ? field : "coalesce(" + field + ", " + column.fallback() + ")";
    }

    private static String quote(String name) {
        return '"' + name + '"';
    }

    private static String list(List<FactColumn> columns, java.util.function.Function<FactColumn, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}
