package uk.safeguarding.platform.retention;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.retention.RetentionRule.Basis;
import uk.safeguarding.platform.retention.RetentionRule.Kept;
import uk.safeguarding.platform.security.Caller;

/// The retention schedule as the database has it, by which records are destroyed.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class RetentionRules {

    private static final String SELECT = """
            select record_type, nation, rule, kept, until_age, years_after_death, years_after_end, basis, citation, description
            from retention_rule where nation = nation_of(?) order by record_type, rule""";

    /// Record types that lack a rule in a nation, and rules without a record type.
    private static final String UNMATCHED = """
            with record_type as (
                select c.relname::text as name from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'persons'
                where c.relnamespace = current_schema::regnamespace and c.relkind = 'r' and c.relname not in ('record_revision', 'job'))
            select name from record_type cross join unnest(array['ENGLAND', 'WALES']) n (nation)
            where not exists (select from retention_rule r where r.record_type = name and r.nation = n.nation)
            union
            select record_type from retention_rule where record_type not in (select name from record_type)""";

    private final AgroalDataSource database;
    private final Caller caller;

    RetentionRules(AgroalDataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /// @throws IllegalStateException if not every record type of the service has a rule
    void check(@Observes StartupEvent started) throws SQLException {
        List<String> unmatched = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(UNMATCHED);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                unmatched.add(row.getString(1));
            }
        }
        if (!unmatched.isEmpty()) {
            throw new IllegalStateException(RetentionSchedule.FILE + " and the record types differ in " + unmatched);
        }
    }

    /// Those of the nation of the caller's authority.
    List<RetentionRule> ofCaller() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, caller.localAuthority());
            List<RetentionRule> rules = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rules.add(rule(row));
                }
            }
            return rules;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RetentionRule rule(ResultSet row) throws SQLException {
        return new RetentionRule(
                row.getString("record_type"),
                Nation.valueOf(row.getString("nation")),
                row.getString("rule"),
                Kept.valueOf(row.getString("kept")),
                years(row, "until_age"),
                years(row, "years_after_death"),
                years(row, "years_after_end"),
                Basis.valueOf(row.getString("basis")),
                row.getString("citation"),
                row.getString("description"));
    }

    private static @Nullable Integer years(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
