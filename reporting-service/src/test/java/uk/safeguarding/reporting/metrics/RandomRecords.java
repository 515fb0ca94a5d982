package uk.safeguarding.reporting.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.event.Pseudonyms;
import uk.safeguarding.platform.record.Ids;

/// What decides who sees a child, at random: as rows of a producer's tables, and as the facts that its events would
/// become. The same seed gives the same.
final class RandomRecords {

    static final List<String> CHILDREN = List.of("A", "B", "C", "D", "E", "F", "G", "H");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STAFF = List.of("STAFF-1", "STAFF-2", "STAFF-3");

    private final Random random;
    private final String service;
    private final LocalDate today;
    private final ToldFacts told;
    private final Pseudonyms pseudonyms;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    private final List<Consumer<ToldFacts.Slow>> facts = new ArrayList<>();

    RandomRecords(long seed, String service, LocalDate today, ToldFacts told, Pseudonyms pseudonyms) {
        this.random = new Random(seed);
        this.service = service;
        this.today = today;
        this.told = told;
        this.pseudonyms = pseudonyms;
    }

    /// Leaves the producer's tables nothing but their columns: what is asked here is who sees a child, and not what
    /// a sound record is.
    static void prepare(Connection producer) throws SQLException {
        try (Statement statement = producer.createStatement()) {
            statement.execute("""
                    do $$
                    declare
                        c record;
                    begin
                        for c in select conrelid::regclass as t, conname from pg_constraint
                                 where connamespace = 'public'::regnamespace and contype in ('f', 'c', 'u', 'x') and conrelid <> 0
                                   and coninhcount = 0 loop
                            execute format('alter table %s drop constraint %I', c.t, c.conname);
                        end loop;
                        for c in select indexrelid::regclass as i from pg_index join pg_class k on k.oid = indexrelid
                                 where k.relnamespace = 'public'::regnamespace and k.relkind = 'i' and indisunique
                                   and not indisprimary loop
                            execute format('drop index %s', c.i);
                        end loop;
                        for c in select a.attrelid::regclass as t, a.attname
                                 from pg_attribute a join pg_class r on r.oid = a.attrelid
                                 where r.relnamespace = 'public'::regnamespace and r.relkind = 'r' and not r.relispartition
                                   and a.attnum > 0 and a.attnotnull and a.attidentity = ''
                                   and not exists (select from pg_index i where i.indrelid = r.oid and i.indisprimary
                                                     and a.attnum = any (i.indkey)) loop
                            execute format('alter table %s alter column %I drop not null', c.t, c.attname);
                        end loop;
                        for c in select distinct tgrelid::regclass as t from pg_trigger where not tgisinternal loop
                            execute format('alter table %s disable trigger user', c.t);
                        end loop;
                    end $$""");
        }
    }

    /// Writes the rows, and tells reporting the facts, in another order.
    void record(Connection producer) throws SQLException {
        CHILDREN.forEach(child -> row("child", child, "child_reference", child, "voided", false));
        for (String child : CHILDREN) {
            if (random.nextInt(3) == 0) {
                relationship(child);
            }
            if (random.nextInt(4) == 0) {
                sensitivity(child);
                sensitivity(child);
            }
        }
        if (service.equals("cases")) {
            CHILDREN.forEach(this::allocation);
            STAFF.forEach(this::cover);
        } else {
            CHILDREN.forEach(this::plan);
            for (int i = 0; i < 3; i++) {
                family("F" + i);
                conference("F" + i);
            }
        }
        write(producer);
        Collections.shuffle(facts, random);
        try (ToldFacts.Slow transaction = told.begin()) {
            facts.forEach(fact -> fact.accept(transaction));
            transaction.commit();
        }
    }

    private void relationship(String child) {
        String kind = random.nextBoolean() ? "PERSON" : "TEAM";
        String party = kind.equals("PERSON") ? oneOf(STAFF) : oneOf(List.of("TEAM-1", "TEAM-2"));
        LocalDate from = day();
        LocalDate to = end(from);
        boolean voided = random.nextInt(6) == 0;
        row(
                "access_relationship",
                child + "-relationship",
                "child_id",
                id(child),
                "party_kind",
                kind,
                "party",
                party,
                "kind",
                "ALLOCATED",
                "from",
                from,
                "to",
                to,
                "voided",
                voided);
        String pseudonym = kind.equals("PERSON") ? staff(party) : pseudonyms.of(Person.team(told.authority(), party));
        fact(
                service + "_access_relationship",
                child,
                Map.of("to", today.plusYears(1).toString()),
                "party_kind",
                kind,
                "party",
                pseudonym,
                "kind",
                "ALLOCATED",
                "from",
                from,
                "to",
                to,
                "voided",
                voided);
    }

    private void sensitivity(String child) {
        String kind = random.nextBoolean() ? "EXCLUDED_FROM" : "RESTRICTED_TO";
        String staffId = oneOf(STAFF);
        LocalDate from = day();
        LocalDate to = end(from);
        boolean voided = random.nextInt(6) == 0;
        row(
                "sensitivity",
                child + "-sensitivity-" + facts.size(),
                "person",
                id(child),
                "kind",
                kind,
                "staff_id",
                staffId,
                "from",
                from,
                "to",
                to,
                "voided",
                voided);
        fact(
                service + "_sensitivity",
                child,
                Map.of("kind", "EXCLUDED_FROM"),
                "kind",
                kind,
                "staff",
                staff(staffId),
                "from",
                from,
                "to",
                to,
                "voided",
                voided);
    }

    private void allocation(String child) {
        String staffId = oneOf(STAFF);
        LocalDate from = day();
        LocalDate to = end(from);
        boolean voided = random.nextInt(6) == 0;
        row("period_of_care", child + "-care", "child_id", id(child), "voided", false);
        row(
                "iro_allocation",
                child + "-allocation",
                "period_of_care_id",
                id(child + "-care"),
                "staff_id",
                staffId,
                "from",
                from,
                "to",
                to,
                "voided",
                voided);
        fact(
                "iro_allocation",
                child,
                Map.of("staff", staff("STAFF-3")),
                "staff",
                staff(staffId),
                "from",
                from,
                "to",
                to,
                "voided",
                voided);
    }

    private void cover(String staffId) {
        String coverStaffId = oneOf(STAFF);
        LocalDate from = day();
        LocalDate to = end(from);
        boolean voided = random.nextInt(6) == 0;
        row(
                "iro_cover",
                staffId + "-cover",
                "staff_id",
                staffId,
                "cover_staff_id",
                coverStaffId,
                "from",
                from,
                "to",
                to,
                "voided",
                voided);
        fact(
                "iro_cover",
                staffId,
                Map.of("cover_staff", staff("STAFF-3")),
                "staff",
                staff(staffId),
                "cover_staff",
                staff(coverStaffId),
                "from",
                from,
                "to",
                to,
                "voided",
                voided);
    }

    private void family(String family) {
        List<String> children = some();
        boolean voided = random.nextInt(5) == 0;
        row("family", family, "family_reference", family, "voided", voided);
        children.forEach(child -> rows.computeIfAbsent("family_child", any -> new ArrayList<>())
                .add(Map.of("family_id", id(family), "child_id", id(child))));
        fact(
                "family",
                family,
                Map.of("children", CHILDREN.stream().map(told::pseudonym).toList()),
                "children",
                children.stream().map(told::pseudonym).toList(),
                "voided",
                voided);
    }

    private void plan(String child) {
        LocalDate started = today.minusDays(300 + random.nextInt(300));
        LocalDate ended = random.nextBoolean() ? null : day();
        boolean voided = random.nextInt(5) == 0;
        row(
                "child_protection_plan",
                child + "-plan",
                "child_id",
                id(child),
                "started_on",
                started,
                "ended_on",
                ended,
                "voided",
                voided);
        membership(child);
        fact(
                "child_protection_plan",
                id(child + "-plan"),
                child,
                Map.of("started_on", started.toString()),
                "started_on",
                started,
                "ended_on",
                ended,
                "voided",
                voided);
    }

    private void membership(String child) {
        String staffId = oneOf(STAFF);
        LocalDate from = day();
        LocalDate to = end(from);
        boolean voided = random.nextInt(6) == 0;
        row(
                "core_group_member",
                child + "-membership",
                "plan_id",
                id(child + "-plan"),
                "agency",
                "CHILDRENS_SOCIAL_CARE",
                "staff_id",
                staffId,
                "from",
                from,
                "to",
                to,
                "voided",
                voided);
        fact(
                "core_group_member",
                child,
                Map.of("staff", staff("STAFF-3")),
                "child_protection_plan_id",
                id(child + "-plan").toString(),
                "agency",
                "CHILDRENS_SOCIAL_CARE",
                "staff",
                staff(staffId),
                "from",
                from,
                "to",
                to,
                "voided",
                voided);
    }

    private void conference(String family) {
        String staffId = random.nextInt(5) == 0 ? null : oneOf(STAFF);
        LocalDate held = random.nextBoolean() ? today.minusDays(random.nextInt(400)) : null;
        LocalDate cancelled = held == null && random.nextBoolean() ? day() : null;
        boolean voided = random.nextInt(6) == 0;
        String name = family + "-conference";
        row(
                "conference",
                name,
                "chair_staff_id",
                staffId,
                "held_on",
                held,
                "cancelled_on",
                cancelled,
                "open",
                false,
                "voided",
                voided);
        List<Map<String, Object>> parts = new ArrayList<>();
        for (String child : some()) {
            LocalDate clock = today.minusDays(random.nextInt(500) - 20L);
            String decision = held == null || random.nextInt(5) == 0
                    ? null
                    : oneOf(List.of("PLAN_STARTED", "PLAN_CONTINUED", "PLAN_ENDED", "NO_PLAN"));
            LocalDate ended = decision != null ? null : cancelled != null ? cancelled : end(day());
            Map<String, Object> part = new HashMap<>(Map.of(
                    "child", told.pseudonym(child), "clockStarted", clock.toString(), "dueOn", today.toString()));
            Map<String, Object> row = new HashMap<>(
                    Map.of("conference_id", id(name), "child_id", id(child), "clock_started", clock.toString()));
            if (decision != null) {
                part.put("decision", decision);
                row.put("decision", decision);
            }
            if (ended != null) {
                part.put("endedOn", ended.toString());
                row.put("ended_on", ended.toString());
            }
            parts.add(part);
            rows.computeIfAbsent("conference_child", any -> new ArrayList<>()).add(row);
        }
        invitation(name, family, oneOf(STAFF));
        fact(
                "conference",
                id(name),
                family,
                Map.of("chair", staff("STAFF-2")),
                "chair",
                staffId == null ? null : staff(staffId),
                "held_on",
                held,
                "cancelled_on",
                cancelled,
                "children",
                parts,
                "voided",
                voided);
    }

    private void invitation(String conference, String family, String staffId) {
        boolean voided = random.nextInt(6) == 0;
        String name = conference + "-attendance";
        ids.put(name, Ids.next());
        row(
                "attendance",
                name,
                "conference_id",
                id(conference),
                "agency",
                "CHILDRENS_SOCIAL_CARE",
                "staff_id",
                staffId,
                "voided",
                voided);
        fact(
                "attendance",
                id(name),
                family,
                Map.of("staff", staff("STAFF-3")),
                "conference_id",
                id(conference).toString(),
                "agency",
                "CHILDRENS_SOCIAL_CARE",
                "staff",
                staff(staffId),
                "voided",
                voided);
    }

    private void row(String table, String name, @Nullable Object... fields) {
        Map<String, Object> row = new HashMap<>(Map.of("id", id(name), "local_authority", told.authority()));
        row.putAll(map(fields));
        rows.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
    }

    /// Tells of the record as it is, and of an older revision of it that was otherwise.
    private void fact(String record, String about, Map<String, Object> before, @Nullable Object... fields) {
        fact(record, UUID.randomUUID(), about, before, fields);
    }

    private void fact(String record, UUID id, String about, Map<String, Object> before, @Nullable Object... fields) {
        Map<String, Object> now = map(fields);
        Map<String, Object> older = new HashMap<>(now);
        older.put("voided", false);
        older.putAll(before);
        facts.add(transaction -> transaction.tell(record, id, 2, about, array(now)));
        facts.add(transaction -> transaction.tell(record, id, 1, about, array(older)));
    }

    private static Map<String, Object> map(@Nullable Object... fields) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            Object value = fields[i + 1];
            if (value != null) {
                map.put((String) fields[i], value instanceof LocalDate day ? day.toString() : value);
            }
        }
        return map;
    }

    private static Object[] array(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray();
    }

    private void write(Connection producer) throws SQLException {
        for (Map.Entry<String, List<Map<String, Object>>> table : rows.entrySet()) {
            try (PreparedStatement insert = producer.prepareStatement(
                    "insert into %1$s select * from jsonb_populate_recordset(null::%1$s, ?::jsonb)"
                            .formatted(table.getKey()))) {
                insert.setString(1, JSON.writeValueAsString(table.getValue()));
                insert.executeUpdate();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String staff(String staffId) {
        return pseudonyms.of(Person.staff(told.authority(), staffId));
    }

    private UUID id(String name) {
        return ids.computeIfAbsent(name, any -> UUID.randomUUID());
    }

    private List<String> some() {
        List<String> children = new ArrayList<>(CHILDREN);
        Collections.shuffle(children, random);
        return children.subList(0, 1 + random.nextInt(3));
    }

    private String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private LocalDate day() {
        return today.plusDays(random.nextInt(5) - 3L);
    }

    private @Nullable LocalDate end(LocalDate from) {
        return random.nextBoolean() ? null : from.plusDays(random.nextInt(4));
    }
}
