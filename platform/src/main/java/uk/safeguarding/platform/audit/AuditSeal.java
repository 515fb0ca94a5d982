package uk.safeguarding.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;
import uk.safeguarding.platform.error.Trouble;

/// Chains the audit: each second the rows of all finished transactions that no seal covers yet are sealed, with a
/// SHA-256 over them and the seal before. To seal afterwards keeps writers from waiting for one another, as a hash that
/// each row takes from the row before would make them; a row is unsealed for a second or two.
@ApplicationScoped
public class AuditSeal {

    private static final Logger LOG = Logger.getLogger(AuditSeal.class);

    private final AgroalDataSource database;

    AuditSeal(@DataSource("audit") AgroalDataSource database) {
        this.database = database;
    }

    @Scheduled(
            every = "${audit.seal-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void seal() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select seal_access_log()");
        } catch (SQLException e) {
            LOG.warnf("The audit was not sealed this time: %s", Trouble.describe(e));
        }
    }
}
