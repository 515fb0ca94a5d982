package uk.safeguarding.suite.delivery;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What became of all that was acknowledged while parts were killed.
///
/// @param parts one row a part that was killed
public record KillReport(List<Row> parts) {

    private static final String LINE = "%-18s %5s %8s %8s %6s %6s %6s  %-16s %-16s %8s";

    /// One part: the load beneath which it was killed, and what reporting held of it in the end.
    ///
    /// @param kills    with SIGKILL
    /// @param commands acknowledged to the clients
    /// @param facts    in reporting, of the records of the load and the people that they are about
    /// @param lost     acknowledged changes that are not among them
    /// @param extra    facts that no client knows of
    /// @param repeated changes that are told by more than one fact or event
    /// @param expected reviews held in time, as the clients' history implies
    /// @param answered the same, as reporting's API says it
    /// @param recovery the longest time from a kill until a change that was acknowledged after it was a fact
    public record Row(
            String part,
            int kills,
            int commands,
            int facts,
            int lost,
            int extra,
            int repeated,
            String expected,
            String answered,
            Duration recovery) {

        boolean isExact() {
            return lost == 0 && extra == 0 && repeated == 0 && expected.equals(answered);
        }
    }

    /// Whether every acknowledged change is in the facts and in the figure exactly once, and nothing else is.
    public boolean isExact() {
        return parts.stream().allMatch(Row::isExact);
    }

    /// The rows under a heading.
    public String table() {
        String heading = LINE.formatted(
                "killed", "times", "commands", "facts", "lost", "extra", "twice", "in time", "answered", "recovery");
        return parts.stream()
                .map(row -> LINE.formatted(
                        row.part(),
                        row.kills(),
                        row.commands(),
                        row.facts(),
                        row.lost(),
                        row.extra(),
                        row.repeated(),
                        row.expected(),
                        row.answered(),
                        "%.1f s".formatted(row.recovery().toMillis() / 1e3)))
                .collect(Collectors.joining("\n", heading + "\n", ""));
    }
}
