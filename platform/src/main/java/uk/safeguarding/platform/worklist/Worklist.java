package uk.safeguarding.platform.worklist;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.record.Cursor;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.security.Caller;

/// The open duties of every kind of record that the caller sees, in one list: the database joins them, in the order of
/// their last days, and each record says by which rule it is due.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
class Worklist {

    /// Whom a party works with today, under all records that they have.
    private static final String PERSONS_OF = """
            select same_persons(array(
                select w.child_id from relationship w
                where w.party_kind = ? and w.party = ? and w."from" <= ? and (w."to" is null or w."to" > ?)))""";

    /// Which party of a kind works with whom today. What records a person has is asked once of each.
    private static final String WORKS_WITH = """
            with today as materialized (
                select w.party, w.child_id from relationship w
                where w.party_kind = ? and w."from" <= ? and (w."to" is null or w."to" > ?)),
            same as materialized (
                select t.child_id, unnest(same_persons(array[t.child_id])) as person
                from (select distinct child_id from today) t),
            works as materialized (
                select distinct t.party, s.person from today t join same s on s.child_id = t.child_id)""";

    private final Map<String, DutySource> sources;
    private final AgroalDataSource database;
    private final Caller caller;

    Worklist(@All List<DutySource> sources, AgroalDataSource database, Caller caller) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(DutySource::name, source -> source));
        this.database = database;
        this.caller = caller;
    }

    /// Which duties are asked for.
    ///
    /// @param collection of these records alone; null for all
    /// @param from       the first last day
    /// @param to         the last last day
    /// @param who        of the persons with whom this party works; null for all
    record Question(
            @Nullable String collection,
            LocalDate from,
            LocalDate to,
            @Nullable Party who) {}

    /// @param kind `PERSON` or `TEAM`, as relationships say it
    record Party(String kind, String name) {}

    /// How many duties one party, or the service, has.
    record Count(@Nullable String party, long overdue, long due, long comingUp) {}

    Page<Duty> page(Question question, LocalDate today, PageRequest request) {
        String sql = "select d.source, d.id, d.parent, d.persons, d.due_on from (" + open(question.collection()) + ") d"
                + " where d.local_authority = ? and d.due_on between ? and ?"
                + (question.who() == null ? "" : " and d.persons && (" + PERSONS_OF + ")")
                + (request.cursor().isPresent() ? " and (d.due_on, d.id, d.source) > (?, ?, ?)" : "")
                + " order by d.due_on, d.id, d.source limit ?";
        List<Row> rows = query(sql, parameters -> {
            parameters.add(caller.localAuthority());
            parameters.add(question.from());
            parameters.add(question.to());
            if (question.who() != null) {
                parameters.addAll(List.of(question.who().kind(), question.who().name(), today, today));
            }
            request.cursor().ifPresent(cursor -> {
                After after = (After) cursor.key(After::of);
                parameters.addAll(List.of(after.dueOn(), cursor.id(), after.source()));
            });
            parameters.add(request.pageSize() + 1);
        });
        return explained(Page.of(rows, request.pageSize(), After::cursor), today);
    }

    /// How many duties the parties of a kind have, the party with the most overdue ones first; the service as a whole
    /// for no kind.
    List<Count> counts(@Nullable String partyKind, LocalDate today, LocalDate horizon) {
        String duties = partyKind == null
                ? "select d.due_on from (" + open(null) + ") d"
                : "select distinct w.party, d.source, d.id, d.due_on from (" + open(null) + ") d"
                        + " cross join lateral unnest(d.persons) as named (person) join works w on w.person = named.person";
        String sql = (partyKind == null ? "" : WORKS_WITH)
                + " select " + (partyKind == null ? "null::text" : "c.party") + ","
                + " count(*) filter (where c.due_on < ?),"
                + " count(*) filter (where c.due_on between ? and ?),"
                + " count(*) filter (where c.due_on > ?)"
                + " from (" + duties + " where d.local_authority = ? and d.due_on <= ?) c"
                + (partyKind == null ? "" : " group by c.party")
                + " order by 2 desc, 1 limit 200";
        List<Object> parameters = new ArrayList<>();
        if (partyKind != null) {
            parameters.addAll(List.of(partyKind, today, today));
        }
        parameters.addAll(List.of(
                today,
                Duty.Urgency.DUE.first(today),
                Duty.Urgency.DUE.last(today, horizon),
                Duty.Urgency.DUE.last(today, horizon),
                caller.localAuthority(),
                horizon));
        return read(
                sql, parameters, row -> new Count(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
    }

    /// Whether there are such records here.
    boolean knows(String collection) {
        return sources.values().stream().anyMatch(source -> source.collection().equals(collection));
    }

    private record Row(String source, UUID id, @Nullable UUID parent, List<UUID> persons, LocalDate dueOn) {}

    /// Where a page ended. A record may have two duties on one day.
    private record After(LocalDate dueOn, String source) {

        static After of(String text) {
            int at = text.indexOf(' ');
            return new After(LocalDate.parse(text.substring(0, at)), text.substring(at + 1));
        }

        static Cursor cursor(Row last) {
            return new Cursor(last.dueOn() + " " + last.source(), last.id());
        }
    }

    private String open(@Nullable String collection) {
        return sources.values().stream()
                .filter(source -> collection == null || source.collection().equals(collection))
                .map(DutySource::select)
                .collect(Collectors.joining(" union all "));
    }

    private Page<Duty> explained(Page<Row> page, LocalDate today) {
        Map<Row, Timescale> timescales = new HashMap<>();
        page.data().stream().collect(Collectors.groupingBy(Row::source)).forEach((name, rows) -> {
            var known =
                    source(name).timescales().apply(rows.stream().map(Row::id).toList(), today);
            rows.forEach(row -> timescales.put(row, Objects.requireNonNull(known.get(row.id()), name)));
        });
        return page.map(row -> {
            DutySource source = source(row.source());
            return new Duty(
                    source.collection(),
                    row.id(),
                    source.pathOf(row.id(), row.parent()),
                    row.persons(),
                    row.dueOn(),
                    Duty.Urgency.of(row.dueOn(), today),
                    Objects.requireNonNull(timescales.get(row)));
        });
    }

    private DutySource source(String name) {
        return Objects.requireNonNull(sources.get(name), name);
    }

    private List<Row> query(String sql, Consumer<List<Object>> parameters) {
        List<Object> given = new ArrayList<>();
        parameters.accept(given);
        return read(
                sql,
                given,
                row -> new Row(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        Arrays.asList((UUID[]) row.getArray(4).getArray()),
                        row.getObject(5, LocalDate.class)));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, List<Object> parameters, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setObject(i + 1, parameters.get(i));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
