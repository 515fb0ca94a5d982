package uk.safeguarding.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safeguarding.platform.intake.Arrival;
import uk.safeguarding.reporting.facts.RecordType;
import uk.safeguarding.reporting.testing.Facts;
import uk.safeguarding.reporting.testing.RandomHistory;
import uk.safeguarding.reporting.testing.SampleEvent;

/// Whatever the order of events, however often each comes and however they fall into batches: what is known at any
/// instant is the same, and it is what the history says.
@QuarkusTest
class AnyOrderPropertyTest {

    private static final int RECORDS = 40;

    /// The function that says what was known, by the table that it reads.
    private static Map<String, String> functions;

    @Inject
    Projector projector;

    @BeforeAll
    static void readFunctions() {
        functions = Facts.column("select prorettype::regtype || ' ' || proname from pg_proc"
                        + " where proname like '%\\_known' and pronamespace = 'authority'::regnamespace")
                .stream()
                .map(row -> row.split(" ", 2))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 15), new Random().longs(5));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_known_is_the_same(long seed) throws SQLException {
        String authority = "E%08d".formatted(Math.floorMod(seed, 100_000_000L));
        List<SampleEvent> history = new RandomHistory(seed, authority).of(RECORDS);
        Random random = new Random(seed);
        List<Instant> instants = List.of(
                timeOf(history.getFirst()),
                timeOf(history.get(history.size() / 3)),
                timeOf(history.get(random.nextInt(history.size()))),
                timeOf(history.getLast()));

        project(history, random);
        Map<Instant, Set<String>> inOrder = known(authority, instants);
        forget(authority);
        project(shuffledWithDuplicates(history, random), random);

        assertThat(known(authority, instants)).isEqualTo(inOrder);
        for (Instant instant : instants) {
            assertThat(eventsKnown(authority, instant)).isEqualTo(expected(history, instant));
        }
        assertThat(Facts.count("select count(*) from inbox where local_authority = ?", authority))
                .isEqualTo(history.size());
        forget(authority);
    }

    private static List<SampleEvent> shuffledWithDuplicates(List<SampleEvent> history, Random random) {
        List<SampleEvent> sent = new ArrayList<>(history);
        for (int i = 0; i < history.size(); i++) {
            sent.add(history.get(random.nextInt(history.size())));
        }
        Collections.shuffle(sent, random);
        return sent;
    }

    private void project(List<SampleEvent> events, Random random) throws SQLException {
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(40));
            long offset = from;
            List<Arrival> batch = events.subList(from, to).stream()
                    .map(event -> event.arrival(offset))
                    .toList();
            assertThat(projector.project(batch)).isZero();
            from = to;
        }
    }

    /// By the history alone: of each record the newest revision recorded by then, unless it is voided.
    private static Set<String> expected(List<SampleEvent> history, Instant instant) {
        Map<String, SampleEvent> newest = new TreeMap<>();
        history.stream()
                .filter(event -> !timeOf(event).isAfter(instant))
                .forEach(event ->
                        newest.put(event.data().values().iterator().next().toString(), event));
        return newest.values().stream()
                .filter(event -> !event.data().containsKey("voided"))
                .map(event -> event.id().toString())
                .collect(Collectors.toSet());
    }

    private static Instant timeOf(SampleEvent event) {
        return Instant.parse(event.headers().get("ce_time"));
    }

    private static Map<Instant, Set<String>> known(String authority, List<Instant> instants) {
        Map<Instant, Set<String>> known = new TreeMap<>();
        instants.forEach(instant -> known.put(instant, rows("to_jsonb(k)::text", authority, instant)));
        return known;
    }

    private static Set<String> eventsKnown(String authority, Instant instant) {
        return rows("k.event_id::text", authority, instant);
    }

    private static Set<String> rows(String what, String authority, Instant instant) {
        String all = Arrays.stream(RecordType.values())
                .map(type -> "select %s from %s('%s') k where k.local_authority = '%s'"
                        .formatted(what, known(type), instant, authority))
                .collect(Collectors.joining(" union all "));
        return new HashSet<>(Facts.column(all));
    }

    private static String known(RecordType type) {
        return functions.get(type.table());
    }

    private static void forget(String authority) {
        Facts.execute(Stream.concat(Arrays.stream(RecordType.values()).map(RecordType::table), Stream.of("inbox"))
                .map(table -> "delete from %s where local_authority = '%s'".formatted(table, authority))
                .collect(Collectors.joining("; ")));
    }
}
