package uk.safeguarding.platform.sight;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import uk.safeguarding.platform.error.Trouble;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.platform.security.PurposeOfUse;
import uk.safeguarding.platform.security.Sight;

/// Tells the database with each connection that is taken from the pool who is asking, so that its own policies keep
/// back what a query forgets to leave out. Nobody is asking before the policy matrix has admitted a caller, and outside
/// a request: then no record is seen.
@Singleton
@Unremovable
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class RowSettings implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(RowSettings.class);

    /// For the session, because what is read outside a transaction is kept back too.
    private static final String TELL = "select who_is_asking(?, ?, ?, ?, ?, ?, ?, ?)";

    /// Must not throw, because the pool would lose the connection. One that could not be told is closed: its settings
    /// are those of whoever had it before.
    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            tell(connection);
        } catch (SQLException e) {
            LOG.warnf("Cannot tell the database who is asking: %s", Trouble.describe(e));
            abort(connection);
        }
    }

    private static void tell(Connection connection) throws SQLException {
        Asking asking = asking();
        try (PreparedStatement set = connection.prepareStatement(TELL)) {
            set.setString(1, asking.localAuthority());
            set.setString(2, asking.sight());
            set.setString(3, asking.staffId());
            set.setString(4, String.join("\n", asking.teams()));
            set.setString(5, asking.purpose());
            set.setString(6, asking.subject());
            set.setString(7, asking.agency());
            set.setString(8, asking.organisation());
            set.execute();
        }
    }

    private record Asking(
            String localAuthority,
            String sight,
            String staffId,
            Set<String> teams,
            String purpose,
            String subject,
            String agency,
            String organisation) {
        static final Asking NOBODY = new Asking("", "", "", Set.of(), "", "", "", "");
    }

    private static Asking asking() {
        if (!Arc.container().requestContext().isActive()) {
            return Asking.NOBODY;
        }
        Caller caller = Arc.container().instance(Caller.class).get();
        Sight sight = caller.sight();
        PurposeOfUse purpose = caller.purpose();
        return sight == null
                ? Asking.NOBODY
                : new Asking(
                        caller.localAuthority(),
                        sight.name(),
                        Objects.requireNonNullElse(caller.staffId(), ""),
                        caller.teams(),
                        purpose == null ? "" : purpose.name(),
                        Objects.requireNonNullElse(caller.subject(), ""),
                        Objects.requireNonNullElse(caller.agency(), ""),
                        Objects.requireNonNullElse(caller.organisationCode(), ""));
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.warnf("Cannot close the connection: %s", Trouble.describe(e));
        }
    }
}
