package uk.safeguarding.reporting.timescale;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.Timescale.Lateness;
import uk.safeguarding.platform.calendar.Timescale.State;
import uk.safeguarding.reporting.metrics.NamedSql;
import uk.safeguarding.reporting.metrics.Snapshots;
import uk.safeguarding.reporting.timescale.Breach.Kind;

/// Finds the breaches of an authority in the facts: one query over all records that have dated duties.
@ApplicationScoped
public class Breaches {

    private static final String QUERY = "timescale/breaches.sql";
    private static final Map<String, String> PARAMETERS = Map.of(
            "localAuthority", "text",
            "nation", "text",
            "today", "date",
            "state", "text",
            "allegations", "boolean",
            "others", "boolean",
            "afterDue", "date",
            "afterPlace", "uuid",
            "rows", "integer");

    private final Snapshots snapshots;
    private final Clock clock;
    private final NamedSql query = NamedSql.of(read(), PARAMETERS);

    Breaches(Snapshots snapshots, Clock clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// Which breaches are asked for.
    ///
    /// @param state       `LATE` or `OVERDUE`; both if null
    /// @param allegations whether those of referrals to the designated officer may be seen
    /// @param others      whether all other ones may be seen
    /// @param after       where the page before ended
    record Asked(
            String localAuthority,
            @Nullable String state,
            boolean allegations,
            boolean others,
            @Nullable After after,
            int rows) {}

    /// The last breach of a page.
    record After(LocalDate due, UUID place) {}

    /// A query that the database cannot read stops the service when it starts.
    void atStart(@Observes StartupEvent start) {
        find(new Asked("E00000000", null, true, true, null, 1));
    }

    /// The breaches in the order of their last lawful days.
    List<Breach> find(Asked asked) {
        Map<String, @Nullable Object> values = values(asked);
        return snapshots.read(facts -> {
            List<Breach> breaches = new ArrayList<>();
            facts.query(query, values::get, row -> breaches.add(breach(row)));
            return breaches;
        });
    }

    private Map<String, @Nullable Object> values(Asked asked) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("localAuthority", asked.localAuthority());
        values.put("nation", Nation.of(asked.localAuthority()));
        values.put("today", LocalDate.now(clock));
        values.put("state", asked.state());
        values.put("allegations", asked.allegations());
        values.put("others", asked.others());
        values.put("afterDue", asked.after() == null ? null : asked.after().due());
        values.put("afterPlace", asked.after() == null ? null : asked.after().place());
        values.put("rows", asked.rows());
        return values;
    }

    private static Breach breach(ResultSet row) throws SQLException {
        Integer workingDays = row.getObject(11, Integer.class);
        return new Breach(
                row.getObject(1, UUID.class),
                Kind.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                new Timescale(
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class),
                        row.getObject(9, LocalDate.class),
                        workingDays == null ? null : new Lateness(workingDays, null),
                        State.valueOf(row.getString(10))));
    }

    private static String read() {
        try (InputStream query = Thread.currentThread().getContextClassLoader().getResourceAsStream(QUERY)) {
            if (query == null) {
                throw new IllegalStateException("The service has no " + QUERY);
            }
            return new String(query.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
