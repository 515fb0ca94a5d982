package uk.safeguarding.suite.delivery;

import java.time.Duration;
import java.util.List;

/// What became of all that was acknowledged while parts were killed.
///
/// @param parts one row a part that was killed
public record KillReport(List<Row> parts) {

    private static final String LINE = "%-18s %5s %8s %8s %6s %6s %6s  %-16s %-16s %8s";

    /// What stands above the lines of the rows.
    public static final String HEADING = LINE.formatted(
            "killed", "times", "commands", "facts", "lost", "extra", "twice", "in time", "answered", "recovery");

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

        /// As a line of a table, under [#HEADING].
        public String line() {
            return LINE.formatted(
                    part,
                    kills,
                    commands,
                    facts,
                    lost,
                    extra,
                    repeated,
                    expected,
                    answered,
                    "%.1f s".formatted(recovery.toMillis() / 1e3));
        }

        boolean isExact() {
            return lost == 0 && extra == 0 && repeated == 0 && expected.equals(answered);
        }
    }

    /// Whether every acknowledged change is in the facts and in the figure exactly once, and nothing else is.
    public boolean isExact() {
        return parts.stream().allMatch(Row::isExact);
    }
}
