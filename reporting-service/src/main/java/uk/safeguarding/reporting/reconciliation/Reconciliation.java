package uk.safeguarding.reporting.reconciliation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.reporting.reconciliation.Ledger.Cell;
import uk.safeguarding.reporting.reconciliation.Ledger.Total;

/// What the producers recorded against what arrived here, at one instant.
///
/// @param reconciledAt when the comparison began
/// @param services     one comparison a producer
public record Reconciliation(Instant reconciledAt, List<Service> services) {

    /// How producer and inbox compare, the worst last.
    public enum State {
        /// Every event recorded is held, and its fact too.
        MATCH,
        /// Some events are still on their way.
        BEHIND,
        /// Some events arrived and could not be believed.
        PARKED,
        /// Something arrived that the producer does not have.
        EXTRA,
        /// Something was recorded and is not here, or its fact is gone.
        MISSING,
        /// The producer could not be asked.
        UNKNOWN
    }

    /// The worst of all services.
    public State state() {
        return worst(services.stream().map(Service::state).toList());
    }

    static State worst(Collection<State> states) {
        return states.stream().max(Comparator.naturalOrder()).orElse(State.MATCH);
    }

    /// One producer.
    ///
    /// @param watermark    the instant below which all that it recorded is committed; null when it was not told
    /// @param parkedUnread events parked of which not even the headers could be read, so that they are of no cell
    public record Service(
            String service, State state, @Nullable Instant watermark, long parkedUnread, List<CellComparison> cells) {

        static Service of(String service, Instant watermark, long parkedUnread, List<CellComparison> cells) {
            State worst = worst(cells.stream().map(CellComparison::state).toList());
            State state = parkedUnread > 0 ? worst(List.of(worst, State.PARKED)) : worst;
            return new Service(service, state, watermark, parkedUnread, cells);
        }

        static Service away(String service) {
            return new Service(service, State.UNKNOWN, null, 0, List.of());
        }
    }

    /// One event type in one month of recording.
    ///
    /// @param recorded by the producer
    /// @param arrived  here
    /// @param missing  the records whose event or fact is missing
    /// @param extra    the records whose event the producer does not have
    record CellComparison(
            Cell cell, long recorded, Total arrived, State state, List<Named> missing, List<Named> extra) {}

    /// A record by the event that is astray.
    ///
    /// @param recordId null when the event could not be read
    record Named(
            @Nullable UUID recordId, UUID eventId, @Nullable String localAuthority) {}
}
