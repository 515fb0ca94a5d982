package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.event.Pseudonyms;
import uk.safeguarding.platform.testing.SuiteTree;
import uk.safeguarding.platform.testing.TestDatabase;

/// Whom reporting shows a caller is whom the producer shows the caller: the same random relationships,
/// restrictions, families and conferences stand in the tables of a database made by the producer's own migrations,
/// and are told to reporting as facts.
@QuarkusTest
class RelationshipMirrorTest {

    private static final int WORLDS = 25;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Clock clock;

    private record Caller(String sight, String staffId, List<String> teams) {}

    private static final List<Caller> CALLERS = List.of(
            new Caller("OWN", "STAFF-1", List.of("TEAM-1")),
            new Caller("TEAM", "STAFF-1", List.of("TEAM-1", "TEAM-2")),
            new Caller("OWN", "STAFF-2", List.of()),
            new Caller("TEAM", "NOBODY", List.of("TEAM-2")));

    @ParameterizedTest
    @ValueSource(strings = {"cases", "conferences"})
    void both_show_the_same_children(String service) throws SQLException {
        DataSource database = TestDatabase.besides(service);
        migrate(database, service);
        int shown = 0;
        try (Connection producer = database.getConnection();
                Connection reporting = TestDatabase.asApplication()) {
            RandomRecords.prepare(producer);
            for (int seed = 0; seed < WORLDS; seed++) {
                ToldFacts told = new ToldFacts();
                try {
                    new RandomRecords(seed, service, LocalDate.now(clock), told, pseudonyms).record(producer);
                    for (Caller caller : CALLERS) {
                        Set<String> here = inReporting(reporting, service, caller, told);
                        assertThat(here)
                                .as(service + ", seed " + seed + ", " + caller)
                                .isEqualTo(atProducer(producer, caller, told));
                        shown += here.size();
                    }
                } finally {
                    told.forget();
                }
            }
        }
        assertThat(shown).isGreaterThan(WORLDS);
    }

    private static void migrate(DataSource database, String service) {
        String[] folders = Arrays.stream(new String[] {
                    "platform/src/main/resources/db/platform",
                    "platform/src/main/resources/db/producer",
                    "platform/src/main/resources/db/child",
                    service + "-service/src/main/resources/db/migration"
                })
                .map(folder -> "filesystem:" + SuiteTree.root().resolve(folder))
                .toArray(String[]::new);
        Flyway.configure()
                .dataSource(database)
                .locations(folders)
                .placeholders(
                        Map.of("applicationRole", role(database, "_app"), "eventLogRole", role(database, "_relay")))
                .load()
                .migrate();
    }

    private static String role(DataSource database, String suffix) {
        try (Connection owner = database.getConnection()) {
            return owner.getCatalog() + suffix;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> atProducer(Connection producer, Caller caller, ToldFacts told) throws SQLException {
        tell(
                producer,
                Map.of(
                        "local_authority", told.authority(),
                        "sight", caller.sight(),
                        "staff_id", caller.staffId(),
                        "teams", String.join("\n", caller.teams())));
        return column(
                producer,
                "select child_reference from child"
                        + " where id = any (visible_persons()) and not id = any (hidden_persons())");
    }

    private Set<String> inReporting(Connection reporting, String service, Caller caller, ToldFacts told)
            throws SQLException {
        tell(
                reporting,
                Map.of(
                        "local_authority",
                        told.authority(),
                        "sight",
                        caller.sight(),
                        "staff",
                        pseudonyms.of(Person.staff(told.authority(), caller.staffId())),
                        "teams",
                        caller.teams().stream()
                                .map(team -> pseudonyms.of(Person.team(told.authority(), team)))
                                .collect(Collectors.joining("\n"))));
        Map<String, String> names = new TreeMap<>();
        RandomRecords.CHILDREN.forEach(child -> names.put(told.pseudonym(child), child));
        return column(reporting, "select unnest(" + service + "_children_shown())").stream()
                .map(names::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void tell(Connection connection, Map<String, String> caller) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('caller.' || ?, ?, false)")) {
            for (Map.Entry<String, String> setting : caller.entrySet()) {
                set.setString(1, setting.getKey());
                set.setString(2, setting.getValue());
                set.execute();
            }
        }
    }

    private static Set<String> column(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return new TreeSet<>(values);
        }
    }
}
