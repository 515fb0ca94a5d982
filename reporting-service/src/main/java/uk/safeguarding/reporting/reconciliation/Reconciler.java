package uk.safeguarding.reporting.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import uk.safeguarding.platform.error.Trouble;
import uk.safeguarding.reporting.reconciliation.EventLogClient.Recorded;
import uk.safeguarding.reporting.reconciliation.EventLogClient.Summary;
import uk.safeguarding.reporting.reconciliation.Ledger.Astray;
import uk.safeguarding.reporting.reconciliation.Ledger.Cell;
import uk.safeguarding.reporting.reconciliation.Ledger.Entry;
import uk.safeguarding.reporting.reconciliation.Ledger.Total;
import uk.safeguarding.reporting.reconciliation.Reconciliation.CellComparison;
import uk.safeguarding.reporting.reconciliation.Reconciliation.Named;
import uk.safeguarding.reporting.reconciliation.Reconciliation.Service;
import uk.safeguarding.reporting.reconciliation.Reconciliation.State;

/// Compares what the producers recorded with what arrived.
///
/// What is here is read before the producer is asked, so that an event on its way makes this service look behind and
/// never makes the producer look short.
@ApplicationScoped
public class Reconciler {

    /// An event this fresh may be on its way; what came before the newest arrival by more than this was passed over.
    static final Duration ON_ITS_WAY = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private final EventLogs logs;
    private final Ledger ledger;
    private final Clock clock;

    Reconciler(EventLogs logs, Ledger ledger, Clock clock) {
        this.logs = logs;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param naming whether to ask the producers which events of a differing cell are not here; without it such a
    ///     cell is [State#BEHIND] or [State#EXTRA] by its numbers
    public Reconciliation reconcile(boolean naming) throws SQLException {
        Instant began = clock.instant();
        List<Service> services = new ArrayList<>();
        for (String service : logs.services()) {
            services.add(compare(service, naming));
        }
        return new Reconciliation(began, services);
    }

    private Service compare(String service, boolean naming) throws SQLException {
        String source = "/" + service + "-service";
        Map<Cell, Total> arrived = ledger.totals(source);
        Astray astray = ledger.astray(service, source);
        try {
            Summary summary = logs.summary(service);
            Map<Cell, Recorded> recorded = summary.summaries().stream()
                    .collect(Collectors.toMap(cell -> new Cell(cell.type(), cell.month()), Function.identity()));
            List<CellComparison> cells = new ArrayList<>();
            for (Cell cell : cells(arrived.keySet(), recorded.keySet(), astray)) {
                Recorded there = recorded.getOrDefault(cell, new Recorded(cell.type(), cell.month(), 0, "0"));
                Total here = arrived.getOrDefault(cell, Total.NOTHING);
                Difference difference = new Difference(cell, there, here);
                difference.add(astray);
                if (naming && difference.inNumbers()) {
                    difference.name(source, service, summary.watermark());
                }
                cells.add(difference.comparison(naming));
            }
            return Service.of(service, summary.watermark(), ledger.parkedUnread(source), cells);
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("Cannot reconcile with %s: %s", service, Trouble.describe(e));
            return Service.away(service);
        }
    }

    private static Set<Cell> cells(Set<Cell> arrived, Set<Cell> recorded, Astray astray) {
        return Stream.of(
                        arrived.stream(),
                        recorded.stream(),
                        astray.lost().stream().map(Entry::cell),
                        astray.unaccounted().stream().map(Entry::cell))
                .flatMap(cells -> cells)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// One cell while it is compared.
    private final class Difference {
        private final Cell cell;
        private final Recorded there;
        private final Total here;
        private final List<Named> missing = new ArrayList<>();
        private final List<Named> extra = new ArrayList<>();
        private boolean behind;

        Difference(Cell cell, Recorded there, Total here) {
            this.cell = cell;
            this.there = there;
            this.here = here;
        }

        boolean inNumbers() {
            return there.count() != here.arrived() || !there.digest().equals(here.digest());
        }

        void add(Astray astray) {
            named(astray.lost()).forEach(missing::add);
            named(astray.unaccounted()).forEach(extra::add);
        }

        private Stream<Named> named(List<Entry> entries) {
            return entries.stream().filter(entry -> entry.cell().equals(cell)).map(this::named);
        }

        private Named named(Entry entry) {
            return new Named(entry.recordId(), entry.eventId(), entry.localAuthority());
        }

        void name(String source, String service, Instant watermark) throws SQLException {
            Instant onItsWay = earlier(clock.instant(), ledger.newest(source)).minus(ON_ITS_WAY);
            Map<UUID, Entry> arrived = ledger.events(source, cell);
            Map<UUID, Entry> recorded = logs.events(service, cell);
            recorded.values().stream()
                    .filter(event -> !arrived.containsKey(event.eventId()))
                    .forEach(event -> {
                        if (event.recordedAt().isBefore(onItsWay)) {
                            missing.add(named(event));
                        } else {
                            behind = true;
                        }
                    });
            arrived.values().stream()
                    .filter(event -> !recorded.containsKey(event.eventId())
                            && event.recordedAt().isBefore(watermark))
                    .map(this::named)
                    .forEach(extra::add);
        }

        CellComparison comparison(boolean named) {
            return new CellComparison(cell, there.count(), here, state(named), missing, extra);
        }

        private State state(boolean named) {
            if (!missing.isEmpty()) {
                return State.MISSING;
            }
            if (!extra.isEmpty() || (!named && here.arrived() > there.count())) {
                return State.EXTRA;
            }
            if (here.parked() > 0) {
                return State.PARKED;
            }
            return behind || (!named && inNumbers()) ? State.BEHIND : State.MATCH;
        }

        private static Instant earlier(Instant a, Instant b) {
            return a.isBefore(b) ? a : b;
        }
    }
}
