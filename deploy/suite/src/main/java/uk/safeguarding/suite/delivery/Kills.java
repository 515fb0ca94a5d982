package uk.safeguarding.suite.delivery;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.safeguarding.suite.Part;
import uk.safeguarding.suite.Progress;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.Suite;

/// Kills every part between a client and a figure with SIGKILL while commands are sent, starts it again, and counts
/// what was lost on the way.
public final class Kills {

    /// Rotherham, so that the load is in no figure of the sample's.
    private static final String AUTHORITY = "E08000018";

    private static final int SOME = 60;

    private final Suite suite;
    private final Facts facts;

    public Kills(Suite suite) {
        this.suite = suite;
        this.facts = new Facts(suite);
    }

    /// Kills the relay, the consumer, Kafka and PostgreSQL so many times each, says what came of it part by part, and
    /// leaves all parts running.
    public KillReport run(int each, Progress progress) throws IOException, InterruptedException, SQLException {
        List<Part> victims = List.of(
                suite.part(Service.CASES),
                suite.part(Service.REPORTING),
                suite.part("Kafka"),
                suite.part("PostgreSQL"));
        List<KillReport.Row> rows = new ArrayList<>();
        for (Part victim : victims) {
            progress.say("Killing " + victim.name() + " under load, times: " + each);
            KillReport.Row row = underLoad(victim, each);
            if (rows.isEmpty()) {
                progress.say(KillReport.HEADING);
            }
            progress.say(row.line());
            rows.add(row);
        }
        return new KillReport(rows);
    }

    private KillReport.Row underLoad(Part victim, int times) throws IOException, InterruptedException, SQLException {
        try (Caseload load = new Caseload(suite, AUTHORITY);
                Reporting reporting = new Reporting(suite, AUTHORITY)) {
            reporting.awaitMatch();
            Ratio before = reporting.reviewsInTimescale();
            load.start();
            Duration longest = Duration.ZERO;
            for (int i = 0; i < times; i++) {
                Duration recovery = kill(victim, load);
                longest = recovery.compareTo(longest) > 0 ? recovery : longest;
            }
            load.awaitMore(SOME);
            load.stop();
            reporting.awaitMatch();
            Ratio answered = reporting.reviewsInTimescale().minus(before);
            return compared(victim, times, load, answered, longest);
        }
    }

    /// Kills and starts a part, and waits until all of the way from a client to the facts works again.
    ///
    /// @return how long that took
    private Duration kill(Part victim, Caseload load) throws IOException, InterruptedException, SQLException {
        load.awaitMore(SOME);
        long killed = System.nanoTime();
        victim.kill();
        try {
            if (!isNeededToRecord(victim)) {
                load.awaitMore(SOME);
            }
        } finally {
            victim.start();
        }
        Happening next = load.next();
        Await.until(
                "a change to become a fact",
                () -> facts.arrived(Set.of(next.recordId())).contains(next));
        return Duration.ofNanos(System.nanoTime() - killed);
    }

    private boolean isNeededToRecord(Part part) {
        return part.equals(suite.part(Service.CASES)) || part.equals(suite.part("PostgreSQL"));
    }

    private KillReport.Row compared(Part victim, int times, Caseload load, Ratio answered, Duration longest)
            throws SQLException {
        Set<Happening> history = load.history();
        Set<UUID> records = history.stream().map(Happening::recordId).collect(Collectors.toSet());
        List<Happening> held = facts.about(records);
        return new KillReport.Row(
                victim.name(),
                times,
                load.commands(),
                held.size(),
                without(history, held).size(),
                without(held, history).size(),
                repeated(held) + repeated(facts.arrived(records)),
                load.inTime().toString(),
                answered.toString(),
                longest);
    }

    private static Set<Happening> without(Collection<Happening> some, Collection<Happening> others) {
        Set<Happening> rest = new HashSet<>(some);
        rest.removeAll(Set.copyOf(others));
        return rest;
    }

    private static int repeated(List<Happening> happenings) {
        return happenings.size() - (int) happenings.stream().distinct().count();
    }
}
