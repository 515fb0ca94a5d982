package uk.safeguarding.reporting.parkedevent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AuditTrail;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.intake.UnsoundEvent;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.reporting.intake.Projector;
import uk.safeguarding.reporting.parkedevent.ParkedEvent.State;

/// What can be decided about a parked event. One public method is one transaction, its audit row included.
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ParkedEventService {

    private final ParkedEvents parkedEvents;
    private final Projector projector;
    private final AuditTrail audit;
    private final Caller caller;
    private final DataSource dataSource;

    ParkedEventService(
            ParkedEvents parkedEvents, Projector projector, AuditTrail audit, Caller caller, DataSource dataSource) {
        this.parkedEvents = parkedEvents;
        this.projector = projector;
        this.audit = audit;
        this.caller = caller;
        this.dataSource = dataSource;
    }

    /// Takes the event in after all, as it arrived: after this service has learned its type, or a constraint has
    /// changed.
    ///
    /// @throws Conflict `parked-event-decided` if it was replayed or discarded before
    /// @throws RuleBroken `parked-event-still-unsound` if it is no better than it was
    public ParkedEvent replay(UUID id) throws SQLException {
        undecided(id);
        try {
            projector.replay(parkedEvents.arrival(id));
        } catch (UnsoundEvent e) {
            throw new RuleBroken(
                    "parked-event-still-unsound", "It still cannot be believed: " + e.reason() + ", " + e.detail());
        }
        return decide(id, State.REPLAYED, null);
    }

    /// Leaves the event out of all figures on purpose.
    ///
    /// @param reason one sentence for whoever asks later
    /// @throws Conflict `parked-event-decided` if it was replayed or discarded before
    public ParkedEvent discard(UUID id, String reason) throws SQLException {
        undecided(id);
        return decide(id, State.DISCARDED, reason);
    }

    private void undecided(UUID id) throws SQLException {
        if (parkedEvents.get(id).state() != State.PARKED) {
            throw new Conflict("parked-event-decided", "This event was replayed or discarded before");
        }
    }

    private ParkedEvent decide(UUID id, State state, @Nullable String reason) throws SQLException {
        parkedEvents.decide(id, state, caller.subject(), reason);
        try (Connection connection = dataSource.getConnection()) {
            audit.changed(connection, id);
        }
        return parkedEvents.get(id);
    }
}
