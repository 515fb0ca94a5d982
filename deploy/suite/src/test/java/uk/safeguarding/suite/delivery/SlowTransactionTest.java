package uk.safeguarding.suite.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.safeguarding.suite.RunningSuite;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.ServiceClient;
import uk.safeguarding.suite.Suite;

/// A command of the service that has recorded its event and then hangs, while others begin, end and are published.
///
/// It hangs at its commit, behind a lock that the test holds: its event is written then, and nobody sees it yet.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
class SlowTransactionTest {

    /// Rhondda Cynon Taf, which no other test writes to.
    private static final String AUTHORITY = "W06000016";

    private static final Duration ARRIVAL = Duration.ofSeconds(30);
    private static final int FAST = 200;
    private static final long LOCK = 20_100_959;
    private static final int PEOPLE = 8;

    private final Suite suite;
    private final Facts facts;
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private Caseload caseload;
    private Reporting reporting;
    private Connection database;

    SlowTransactionTest(Suite suite) {
        this.suite = suite;
        this.facts = new Facts(suite);
    }

    @BeforeEach
    void open() throws SQLException {
        caseload = new Caseload(suite, AUTHORITY);
        reporting = new Reporting(suite, AUTHORITY);
        database = suite.database(Service.CASES);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
        people.shutdownNow();
        reporting.close();
        caseload.close();
    }

    @Test
    void is_lost_by_no_reader_and_changes_nothing_that_was_known_before_it_ended() throws Exception {
        List<UUID> children = eachOf(FAST + 1, this::childInCare);
        List<UUID> reviews = eachOf(children, caseload::openReview);
        reporting.awaitMatch();
        Ratio before = reporting.reviewsInTimescale();

        holdTheCommitBack(reviews.getFirst());
        Future<?> slow = people.submit(() -> hold(reviews.getFirst()));
        Instant begun = await().until(this::beginOfTheBlocked, Objects::nonNull);
        List<UUID> fast = eachOf(reviews.subList(1, reviews.size()), this::hold);
        await().atMost(ARRIVAL)
                .untilAsserted(() -> assertThat(facts.arrived(new HashSet<>(fast)))
                        .containsAll(
                                fast.stream().map(id -> new Happening(id, 2)).toList()));

        assertThat(slow).isNotDone();
        assertThat(watermark()).isBeforeOrEqualTo(begun);
        Instant asked = Instant.now().truncatedTo(ChronoUnit.MICROS);
        JsonNode frozen = reporting.reviewsInTimescale("&knownAt=" + asked);
        assertThat(frozen.get("clampedFrom").asText()).isEqualTo(asked.toString());
        assertThat(instant(frozen, "knownAt")).isBeforeOrEqualTo(begun);
        assertThat(Reporting.ratio(frozen)).isEqualTo(before);
        assertThat(reporting.reviewsInTimescale().minus(before).numerator()).isEqualTo(FAST);

        holdNothingBack();
        slow.get();
        eachOf(children, caseload::openReview);
        reporting.awaitMatch();

        assertThat(facts.about(records())).containsExactlyInAnyOrderElementsOf(caseload.history());
        JsonNode again =
                reporting.reviewsInTimescale("&knownAt=" + frozen.get("knownAt").asText());
        assertThat(lasting(again)).isEqualTo(lasting(frozen));
        assertThat(reporting.reviewsInTimescale().minus(before).numerator()).isEqualTo(FAST + 1);
        await().untilAsserted(() ->
                assertThat(inTimeAsKnownAt(asked).minus(before).numerator()).isEqualTo(FAST + 1));
    }

    private Ratio inTimeAsKnownAt(Instant instant) throws InterruptedException {
        return Reporting.ratio(reporting.reviewsInTimescale("&knownAt=" + instant));
    }

    private UUID childInCare() throws InterruptedException {
        UUID child = caseload.registered();
        caseload.startCare(child);
        return child;
    }

    private UUID hold(UUID review) throws InterruptedException {
        caseload.hold(review);
        return review;
    }

    private void holdTheCommitBack(UUID review) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                    create function wait_for_test() returns trigger language plpgsql as
                    $$ begin perform pg_advisory_xact_lock(%1$d); return null; end $$;

                    create constraint trigger wait_for_test after update on review deferrable initially deferred
                    for each row when (new.id = '%2$s') execute function wait_for_test()""".formatted(LOCK, review));
            database.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        }
    }

    private void holdNothingBack() throws SQLException {
        database.rollback();
        database.setAutoCommit(true);
        try (Statement statement = database.createStatement()) {
            statement.execute("drop trigger wait_for_test on review; drop function wait_for_test()");
        }
    }

    /// When the transaction of the service began that waits for the test's, or null while none does.
    private Instant beginOfTheBlocked() throws SQLException {
        try (Connection observer = suite.database(Service.CASES);
                PreparedStatement select = observer.prepareStatement("""
                        select min(xact_start) from pg_stat_activity
                        where datname = current_database() and usename = ? and wait_event_type = 'Lock'""")) {
            select.setString(1, Service.CASES.database() + "_app");
            try (ResultSet row = select.executeQuery()) {
                row.next();
                OffsetDateTime begun = row.getObject(1, OffsetDateTime.class);
                return begun == null ? null : begun.toInstant();
            }
        }
    }

    private Instant watermark() throws InterruptedException {
        try (ServiceClient account = suite.client("system", AUTHORITY, "AUDIT")) {
            return instant(account.read(Service.CASES, "/v1/events/summary").body(), "watermark");
        }
    }

    private static Instant instant(JsonNode answer, String field) {
        return Instant.parse(answer.get(field).asText());
    }

    /// All but the note that more was asked for, and the state of the intake.
    private static String lasting(JsonNode figure) {
        ObjectNode lasting = figure.deepCopy();
        return lasting.without(List.of("clampedFrom", "complete")).toString();
    }

    private Set<UUID> records() {
        return caseload.history().stream().map(Happening::recordId).collect(Collectors.toSet());
    }

    private <T> List<T> eachOf(int times, Callable<T> command) throws Exception {
        return eachOf(Stream.generate(() -> command).limit(times).toList(), Callable::call);
    }

    /// Does it for each of them, several at a time.
    private <A, B> List<B> eachOf(List<A> of, Command<A, B> command) throws Exception {
        List<Future<B>> sent = new ArrayList<>();
        of.forEach(one -> sent.add(people.submit(() -> command.send(one))));
        List<B> answers = new ArrayList<>();
        for (Future<B> one : sent) {
            answers.add(one.get());
        }
        return answers;
    }

    @FunctionalInterface
    private interface Command<A, B> {
        B send(A of) throws Exception;
    }
}
