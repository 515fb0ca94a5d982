package uk.safeguarding.platform.error;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.error.DomainException.StaleRevision;
import uk.safeguarding.platform.error.DomainException.Unavailable;

/// What PostgreSQL's refusal means to the caller. Constraints are named as rules, so their name, with hyphens, is the
/// code; the message is never passed on, because it carries the values.
final class DatabaseRefusal {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String EXCLUSION_VIOLATION = "23P01";
    private static final String CHECK_VIOLATION = "23514";
    private static final String RESTRICT_VIOLATION = "23001";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private DatabaseRefusal() {}

    static @Nullable DomainException of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case UNIQUE_VIOLATION -> new Conflict(code(e), "Another record already stands in this place");
            case EXCLUSION_VIOLATION -> new RuleBroken(code(e), "This would overlap another record of the same kind");
            case CHECK_VIOLATION -> new RuleBroken(code(e), "The record breaks a rule that the database holds");
            case RESTRICT_VIOLATION -> new Conflict(code(e), "These records are closed; they can no longer be changed");
            case SERIALIZATION_FAILURE, DEADLOCK -> new StaleRevision();
            default -> passing(state) ? new Unavailable("database-away", "The database is away; try again") : null;
        };
    }

    private static boolean passing(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    /// Of statements that were sent together, the cause tells of the one that was refused.
    private static String code(SQLException e) {
        Throwable refused = e instanceof BatchUpdateException ? e.getCause() : e;
        ServerErrorMessage message = refused instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String constraint = message == null ? null : message.getConstraint();
        return constraint == null ? "conflict" : constraint.replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
