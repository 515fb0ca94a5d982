package uk.safeguarding.suite.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import uk.safeguarding.embedded.DatabaseAccess;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.Suite;

/// How long it takes to find a child among half a million by what is half remembered, beside reads of one child by its
/// primary key: one client, a search and a read in turns. First in the database of cases-service, as its own role and
/// beneath its policies, then through its API.
final class Searches {

    private static final double MOST_MILLIS = 50;
    private static final int MOST_ANSWERS = 51;
    private static final int DIGITS = 3;
    private static final long NANOS_A_MICRO = 1_000;

    private static final String FIND = """
            select c.id, c.forename, c.surname, c.birth_date
            from find_children(?::jsonb, true, %d) f join child c on c.id = f.child_id""".formatted(MOST_ANSWERS);
    private static final String SOME = """
            select id, forename, surname, birth_date from child where child_reference like 'MANY-%'
            order by md5(id::text) limit 5000""";
    private static final String READ = "select c.id, c.forename, c.surname, c.birth_date from child c where c.id = ?";

    private final Suite suite;
    private final String authority;

    Searches(Suite suite, String authority) {
        this.suite = suite;
        this.authority = authority;
    }

    /// A child as it is recorded.
    private record Recorded(UUID id, String forename, String surname, String birthDate) {

        /// Which finds at least this child: who looks for many who are unknown is stopped.
        String asRecorded() {
            return "{\"forename\": \"%s\", \"surname\": \"%s\", \"birthDate\": \"%s\"}"
                    .formatted(forename, surname, birthDate);
        }

        String misspelt(Random random, boolean withBirthDate) {
            return "{\"forename\": \"%s\", \"surname\": \"%s\"%s}"
                    .formatted(
                            Typo.in(forename, random),
                            Typo.in(surname, random),
                            withBirthDate ? ", \"birthDate\": \"" + birthDate + "\"" : "");
        }
    }

    /// Something that is asked of one child.
    private interface Question {
        void of(Recorded child) throws Exception;
    }

    List<Measurement> measure(Duration time) throws Exception {
        List<Recorded> asked = fill();
        List<Measurement> measurements = new ArrayList<>(inTheDatabase(asked, time));
        measurements.addAll(throughTheApi(asked, time));
        return measurements;
    }

    private List<Measurement> inTheDatabase(List<Recorded> asked, Duration time) throws Exception {
        Random random = new Random(1);
        DatabaseAccess access = suite.access(Service.CASES);
        try (Connection service = DriverManager.getConnection(
                        suite.ports().database(Service.CASES), access.application(), access.applicationPassword());
                PreparedStatement tell = service.prepareStatement(
                        "select who_is_asking(?, 'AUTHORITY', 'BENCH', '', 'DIRECT_WORK', 'bench')");
                PreparedStatement find = service.prepareStatement(FIND);
                PreparedStatement read = service.prepareStatement(READ)) {
            tell.setString(1, authority);
            tell.execute();
            Question byKey = child -> {
                read.setObject(1, child.id());
                ask(read);
            };
            List<Measurement> measurements = new ArrayList<>();
            for (boolean withBirthDate : List.of(false, true)) {
                Question bySearch = child -> {
                    find.setString(1, child.misspelt(random, withBirthDate));
                    ask(find);
                };
                measurements.addAll(compare(
                        withBirthDate ? "names misspelt and a birth date" : "names, both misspelt",
                        bySearch,
                        "a read by primary key",
                        byKey,
                        asked,
                        time));
            }
            return measurements;
        }
    }

    /// With the token, the policy, the answer as JSON and a line of the access log for each child found.
    private List<Measurement> throughTheApi(List<Recorded> asked, Duration time) throws Exception {
        try (Api api = new Api(suite, "quality-assurance-manager", authority, "AUDIT")) {
            Question bySearch = child -> api.send(Service.CASES, "POST", "/v1/children/search", child.asRecorded());
            Question byKey = child -> api.read(Service.CASES, "/v1/children/" + child.id());
            String than = "a read of one child through the API";
            compare("warming up", bySearch, than, byKey, asked, time);
            return compare("names and a birth date, through the API", bySearch, than, byKey, asked, time);
        }
    }

    private static List<Measurement> compare(
            String what, Question search, String than, Question read, List<Recorded> asked, Duration time)
            throws Exception {
        Histogram searches = new Histogram(DIGITS);
        Histogram reads = new Histogram(DIGITS);
        long begun = System.nanoTime();
        for (int turn = 0; System.nanoTime() - begun < time.toNanos(); turn++) {
            Recorded child = asked.get(turn % asked.size());
            searches.recordValue(micros(search, child));
            reads.recordValue(micros(read, child));
        }
        String name = "search among 500,000 children, " + what;
        return List.of(
                Measurement.latency(name, 50, searches, than, reads),
                Measurement.latency(name, 99, searches, than, reads).aimingBelow(MOST_MILLIS));
    }

    private static long micros(Question question, Recorded child) throws Exception {
        long begun = System.nanoTime();
        question.of(child);
        return (System.nanoTime() - begun) / NANOS_A_MICRO;
    }

    private static void ask(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }

    /// @return some of the children, in no order
    private List<Recorded> fill() throws SQLException {
        try (Connection owner = suite.database(Service.CASES)) {
            ManyChildren.fill(owner, authority);
            List<Recorded> some = new ArrayList<>();
            try (PreparedStatement select = owner.prepareStatement(SOME);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    some.add(new Recorded(
                            rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
            return some;
        }
    }

    /// What goes wrong in a word that is typed.
    private static final class Typo {

        private Typo() {}

        static String in(String word, Random random) {
            int at = word.length() / 2;
            String before = word.substring(0, at);
            String after = word.substring(at);
            return switch (random.nextInt(4)) {
                case 0 -> before + after.substring(1);
                case 1 -> before + "e" + after;
                case 2 -> before + "a" + after.substring(1);
                default -> before.substring(0, at - 1) + after.charAt(0) + before.charAt(at - 1) + after.substring(1);
            };
        }
    }
}
