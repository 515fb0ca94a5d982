package uk.safeguarding.reporting.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import uk.safeguarding.platform.testing.TestDatabase;

/// Facts of an authority of a test's own, as events would have told them.
public final class ToldFacts {

    private static final AtomicInteger AUTHORITIES = new AtomicInteger(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What an event of each record must at least say.
    private static final Map<String, Map<String, Object>> LEAST = Map.ofEntries(
            Map.entry("cases_child", Map.of("birth_month", "2004-05", "sex", "F", "disabilities", List.of())),
            Map.entry("period_of_care", Map.of("started_on", "2012-01-10", "category_of_need", "N1")),
            Map.entry("legal_status", Map.of("code", "C2", "from", "2012-01-10")),
            Map.entry(
                    "placement",
                    Map.of(
                            "from",
                            "2012-01-10",
                            "placement_type",
                            "U6",
                            "carer_changed",
                            true,
                            "age_years",
                            8,
                            "distances",
                            List.of())),
            Map.entry(
                    "review",
                    Map.of("ordinal", 1, "rule", "REVIEW_FIRST", "clock_started", "2013-01-01", "age_years", 8)),
            Map.entry("personal_education_plan", Map.of()),
            Map.entry(
                    "visit",
                    Map.of(
                            "period_of_care_id",
                            new UUID(0, 7),
                            "placement_id",
                            new UUID(0, 8),
                            "rule",
                            "VISIT_FIRST_YEAR_6_WEEKS",
                            "clock_started",
                            "2013-04-01",
                            "due_on",
                            "2013-05-13",
                            "age_years",
                            8)),
            Map.entry(
                    "family_time_plan",
                    Map.of(
                            "period_of_care_id",
                            new UUID(0, 7),
                            "relation",
                            "MOTHER",
                            "kind",
                            "DIRECT",
                            "frequency",
                            "MONTHLY",
                            "ordered_by_court",
                            false,
                            "from",
                            "2013-04-01")),
            Map.entry(
                    "resource_pack",
                    Map.of(
                            "period_of_care_id",
                            new UUID(0, 7),
                            "audience",
                            "CHILD",
                            "rule",
                            "RESOURCE_PACK_5_WORKING_DAYS",
                            "clock_started",
                            "2013-04-01",
                            "due_on",
                            "2013-04-08",
                            "age_years",
                            8)),
            Map.entry(
                    "care_plan",
                    Map.of(
                            "period_of_care_id",
                            new UUID(0, 7),
                            "rule",
                            "CARE_PLAN_FIRST_10_WORKING_DAYS",
                            "clock_started",
                            "2013-04-01",
                            "due_on",
                            "2013-04-15",
                            "age_years",
                            8)),
            Map.entry("sibling_group", Map.of("known_from", "2013-04-01", "arrangements", List.of())),
            Map.entry("education_placement", Map.of("kind", "SCHOOL", "from", "2012-01-10")),
            Map.entry("conferences_child", Map.of("birth_month", "2004-05", "sex", "F")),
            Map.entry(
                    "section_47_enquiry",
                    Map.of("rule", "CONFERENCE_INITIAL", "strategy_discussion_id", new UUID(0, 1))),
            Map.entry(
                    "conference",
                    Map.of(
                            "kind", "INITIAL",
                            "rule", "CONFERENCE_INITIAL",
                            "clock_started", "2013-01-01",
                            "due_on", "2013-05-22",
                            "children", List.of(),
                            "risk_factors", List.of())),
            Map.entry(
                    "core_group",
                    Map.of("child_protection_plan_id", new UUID(0, 1), "ordinal", 1, "clock_started", "2013-05-01")),
            Map.entry("core_group_member", Map.of()),
            Map.entry("attendance", Map.of("agency", "POLICE", "status", "INVITED", "report_sent", false)),
            Map.entry(
                    "child_protection_plan",
                    Map.of(
                            "initial_category",
                            "NEG",
                            "latest_category",
                            "NEG",
                            "categories",
                            List.of(),
                            "previous_plans",
                            0)),
            Map.entry(
                    "lado_referral",
                    Map.of(
                            "notification_id",
                            new UUID(0, 1),
                            "sector",
                            "EDUCATION_PRIMARY",
                            "decision_due_on",
                            "2013-05-02",
                            "threshold_limbs",
                            List.of())),
            Map.entry(
                    "escalation",
                    Map.of(
                            "raised_by_role", "IRO",
                            "process_version", "DISPUTE_RESOLUTION",
                            "themes", List.of("LATE_REPORTS"),
                            "stage_rule", "ESCALATION_STAGE_RESPONSE",
                            "age_years", 8)),
            Map.entry("commendation", Map.of("theme", "REPORTS")),
            Map.entry(
                    "audit",
                    Map.of(
                            "tool", "CASE_FILE_AUDIT",
                            "tool_version", "1",
                            "auditor_role", "IRO",
                            "grade", "GOOD",
                            "themes", List.of(),
                            "answers", List.of(),
                            "age_years", 8)),
            Map.entry("case_discussion", Map.of("kind", "SUPERVISION", "decisions", List.of())),
            Map.entry("staffing", Map.of("team", "IRO_SERVICE")),
            Map.entry("iro_cover", Map.of("reason", "LEAVE")),
            Map.entry(
                    "placement_provider",
                    Map.of(
                            "regulator", "OFSTED",
                            "kind", "PR4",
                            "status", "IN_USE",
                            "accreditations", List.of())),
            Map.entry("provider_visit", Map.of("purpose", "ROUTINE_MONITORING", "outcome", "SATISFACTORY")),
            Map.entry("provider_complaint", Map.of("complainant", "PARENT", "themes", List.of("CARE"))),
            Map.entry(
                    "incoming_placement",
                    Map.of(
                            "placing_authority",
                            "E08000016",
                            "placement_type",
                            "K2",
                            "emergency",
                            false,
                            "age_years",
                            8)),
            Map.entry("allegation", Map.of("sector", "EDUCATION_PRIMARY", "children", List.of())));

    private final Set<String> told = new HashSet<>();
    private final String authority = "E09000" + AUTHORITIES.incrementAndGet();

    /// The GSS code of the test's own authority.
    public String authority() {
        return authority;
    }

    /// A pseudonym that stands for whoever is called `name` in this test.
    public String pseudonym(String name) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((authority + name).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes back all that was told, so that other tests find only their own facts.
    public void forget() {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            for (String record : told) {
                statement.addBatch("delete from %s_fact where local_authority = '%s'".formatted(record, authority));
            }
            statement.addBatch("delete from inbox where source = '/test-service'");
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Tells of a new record, recorded on 1 January 2020 unless `recorded_at` says otherwise.
    ///
    /// @param record such as `review`
    /// @param about  whom it is about, by a name of the test's own
    /// @param fields column, value, column, value
    /// @return its id
    public UUID tell(String record, String about, Object... fields) {
        UUID id = UUID.randomUUID();
        tell(record, id, 1, about, fields);
        return id;
    }

    /// Tells of a record's revision.
    public void tell(String record, UUID id, long revision, String about, Object... fields) {
        Map<String, Object> row = row(record, id, revision, about, fields);
        try (Connection connection = TestDatabase.asApplication()) {
            insert(connection, record, row);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> row(String record, UUID id, long revision, String about, Object... fields) {
        Map<String, Object> row = new HashMap<>(LEAST.getOrDefault(record, Map.of()));
        told.add(record);
        row.put(idOf(record), id);
        row.put("revision", revision);
        row.put("event_id", UUID.randomUUID());
        row.put("event_type", "cases." + record.replace('_', '-') + ".told.v1");
        row.put("recorded_at", "2020-01-01T00:00:00Z");
        row.put("local_authority", authority);
        row.put("subject", pseudonym(about));
        row.put("subject_key", "k1");
        row.put("voided", false);
        row.put("corrected", false);
        for (int i = 0; i < fields.length; i += 2) {
            row.put((String) fields[i], fields[i + 1]);
        }
        return row;
    }

    /// Tells of a new record as intake does, so that readers learn that something arrived.
    public void arrive(String record, String about, Object... fields) {
        try (Slow transaction = begin()) {
            transaction.arrive(record, about, fields);
            transaction.commit();
        }
    }

    /// Begins a transaction in which records arrive but are not yet there.
    public Slow begin() {
        try {
            Connection connection = TestDatabase.asApplication();
            connection.setAutoCommit(false);
            return new Slow(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A transaction that takes its time.
    public final class Slow implements AutoCloseable {

        private final Connection connection;

        private Slow(Connection connection) {
            this.connection = connection;
        }

        public void arrive(String record, String about, Object... fields) {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into inbox (source, event_id, event_type, recorded_at, local_authority, record_id, revision)
                    values ('/test-service', ?, 'test.record.told.v1', '2020-01-01', ?, ?, 1)""")) {
                UUID id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setString(2, authority);
                insert.setObject(3, id);
                insert.executeUpdate();
                insert(connection, record, row(record, id, 1, about, fields));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /// Tells of a record's revision, without a row in the inbox.
        void tell(String record, UUID id, long revision, String about, Object... fields) {
            insert(connection, record, row(record, id, revision, about, fields));
        }

        public void commit() {
            try {
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void insert(Connection connection, String record, Map<String, Object> row) {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into %1$s_fact select * from jsonb_populate_record(null::%1$s_fact, ?::jsonb)"
                        .formatted(record))) {
            insert.setString(1, JSON.writeValueAsString(row));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String idOf(String record) {
        return switch (record) {
            case "cases_child", "conferences_child" -> "child_id";
            case "lado_referral" -> "referral_id";
            case "cases_access_relationship", "conferences_access_relationship" -> "access_relationship_id";
            case "cases_sensitivity", "conferences_sensitivity" -> "sensitivity_id";
            default -> record + "_id";
        };
    }
}
