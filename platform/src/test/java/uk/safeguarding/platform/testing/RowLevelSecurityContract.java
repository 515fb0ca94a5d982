package uk.safeguarding.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the database of every service that owns records keeps back by itself, from queries that forget every filter.
public abstract class RowLevelSecurityContract {

    private static final String PARTITION = "outbox_";

    /// Which hold no person's record, or are read by other means than their rows.
    private static final Set<String> WITHOUT_POLICY = Set.of(
            "access_log",
            "access_log_seal",
            "calendar_day",
            "dpop_proof",
            "flyway_schema_history",
            "idempotency_key",
            "outbox",
            "retention_rule");

    /// Who sees a sealed record, how an emergency was used, how long it is kept, and what was asked for, is not the
    /// record itself.
    private static final Set<String> OPEN_WHEN_SEALED =
            Set.of("record_revision", "sealing", "sensitivity", "access_request", "legal_hold", "destruction", "job");

    /// Which are seen by who asked for them, and not by all who see the persons.
    private static final Set<String> OF_WHO_ASKED = Set.of("job", "job_part", "job_row");

    /// Makes records of every kind in the sample authority.
    protected abstract void makeRecords();

    /// Tables of the service that hold nobody's records.
    protected Set<String> withoutPersons() {
        return Set.of();
    }

    @BeforeEach
    void make() {
        makeRecords();
    }

    @Test
    void every_table_of_records_has_a_policy() throws SQLException {
        Set<String> open = new TreeSet<>(
                TestDatabase.names("select relname from pg_class where relnamespace = 'public'::regnamespace"
                        + " and relkind in ('r', 'p') and not relrowsecurity"));
        open.removeAll(WITHOUT_POLICY);
        open.removeAll(withoutPersons());
        open.removeIf(table -> table.startsWith(PARTITION));
        assertThat(open)
                .as("tables without a policy: make_record or see_through gives them one")
                .isEmpty();
    }

    @Test
    void the_service_may_read_no_view_that_looks_past_the_policies() throws SQLException {
        assertThat(TestDatabase.names(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'"
                                + " and has_table_privilege('%s', oid, 'select')".formatted(application())
                                + " and not coalesce(reloptions::text like '%security_invoker=true%', false)"))
                .isEmpty();
    }

    @Test
    void without_a_caller_no_record_is_there() throws SQLException {
        for (String table : keptBack()) {
            assertThat(seen(table, Map.of())).as(table).isZero();
        }
    }

    @Test
    void of_another_authority_no_record_is_there() throws SQLException {
        for (String table : keptBackFromOthers()) {
            assertThat(seen(table, Map.of("local_authority", "E08000018", "sight", "AUTHORITY")))
                    .as(table)
                    .isEqualTo(count(table, "E08000018"));
        }
    }

    @Test
    void to_the_authority_every_record_is_there() throws SQLException {
        List<String> tables = new ArrayList<>(keptBackFromOthers());
        tables.remove("sealing"); // of the children of whom there is nothing for this caller, and of nobody else
        for (String table : tables) {
            assertThat(seen(table, Map.of("local_authority", TestToken.AUTHORITY, "sight", "AUTHORITY")))
                    .as(table)
                    .isPositive();
        }
    }

    @Test
    void every_table_of_records_takes_no_change_of_a_sealed_child() throws SQLException {
        Set<String> unclosed = new TreeSet<>(TestDatabase.names(
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'persons'"
                        + " where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'"
                        + " and to_regclass('sealing') is not null and not exists ("
                        + "     select from pg_trigger where tgrelid = c.oid and tgname like '%_unsealed')"));
        unclosed.removeAll(OPEN_WHEN_SEALED);
        assertThat(unclosed).as("tables that make_record did not close").isEmpty();
    }

    @Test
    void without_a_relationship_no_person_is_there() throws SQLException {
        for (String table : TestDatabase.names("select table_name from information_schema.columns"
                + " where table_schema = 'public' and column_name = 'persons'")) {
            assertThat(seen(
                            table + " where persons <> '{}'",
                            Map.of(
                                    "local_authority", TestToken.AUTHORITY,
                                    "sight", "OWN",
                                    "staff_id", "NOBODY-AT-ALL")))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void nobody_changes_or_moves_what_they_do_not_see() throws SQLException {
        String table = TestDatabase.names(
                        "select table_name from information_schema.columns"
                                + " where table_schema = 'public' and column_name = 'changed_by' and table_name <> 'record_revision'")
                .getFirst();
        try (Connection connection = as(Map.of("local_authority", "E08000018", "sight", "AUTHORITY"));
                PreparedStatement update = connection.prepareStatement(
                        "update " + table + " set changed_by = ? where local_authority = ?")) {
            update.setString(1, UUID.randomUUID().toString());
            update.setString(2, TestToken.AUTHORITY);
            assertThat(update.executeUpdate()).isZero();
        }
    }

    /// Tables that an authority's callers see alike.
    private List<String> keptBackFromOthers() throws SQLException {
        return keptBack().stream()
                .filter(table -> !OF_WHO_ASKED.contains(table))
                .toList();
    }

    /// Tables with a policy, of which the sample has rows.
    private List<String> keptBack() throws SQLException {
        List<String> filled = new ArrayList<>();
        for (String table :
                TestDatabase.names("select relname from pg_class where relnamespace = 'public'::regnamespace"
                        + " and relkind = 'r' and relrowsecurity")) {
            if (count(table, null) > 0) {
                filled.add(table);
            }
        }
        assertThat(filled).hasSizeGreaterThan(3);
        return filled;
    }

    private static long seen(String table, Map<String, String> caller) throws SQLException {
        try (Connection connection = as(caller);
                PreparedStatement count = connection.prepareStatement("select count(*) from " + table);
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection as(Map<String, String> caller) throws SQLException {
        Connection connection = TestDatabase.asApplication();
        if (!caller.isEmpty()) {
            try (PreparedStatement tell = connection.prepareStatement("select who_is_asking(?, ?, ?, '', '', '')")) {
                tell.setString(1, caller.get("local_authority"));
                tell.setString(2, caller.get("sight"));
                tell.setString(3, caller.getOrDefault("staff_id", ""));
                tell.execute();
            }
        }
        return connection;
    }

    /// @param authority whose; null for all
    private static long count(String table, String authority) throws SQLException {
        boolean of = authority != null && hasAuthority(table);
        if (authority != null && !of) {
            return 0;
        }
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement count = owner.prepareStatement(
                        "select count(*) from " + table + (of ? " where local_authority = '" + authority + "'" : ""));
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean hasAuthority(String table) throws SQLException {
        return !TestDatabase.names(
                        "select 'x' from information_schema.columns where table_name = '%s' and column_name = 'local_authority'"
                                .formatted(table))
                .isEmpty();
    }

    private static String application() throws SQLException {
        try (Connection connection = TestDatabase.asApplication()) {
            return connection.getMetaData().getUserName();
        }
    }
}
