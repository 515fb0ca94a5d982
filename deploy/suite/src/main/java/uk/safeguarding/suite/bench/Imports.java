package uk.safeguarding.suite.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.Suite;

/// A file of children sent to cases-service and asked back, with those of the baseline: plain JDBC that writes the same
/// children, events and audit on one connection; then files of what is recorded of these children, of which a row makes
/// more than one record: a period of care schedules a review, a plan and packs, a review the next one and a plan. The
/// heap is what is used of it at most, garbage included, less what was used before.
final class Imports {

    /// Rhondda Cynon Taf, of which nothing else is measured.
    static final String AUTHORITY = "W06000016";

    private static final int ROWS = 100_000;
    private static final int ROWS_A_TRANSACTION = 200;
    private static final double SECONDS_AT_MOST = 180;
    private static final double MEGABYTES_AT_MOST = 300;
    private static final long POLL_MILLIS = 250;
    private static final String NDJSON = "application/x-ndjson";

    /// What is recorded of children, by the type and a row of it, each after what it stands on.
    private static final Map<String, IntFunction<String>> OF_CHILDREN = ofChildren();

    private final Suite suite;
    private final Api loader;
    private final PlainPool plain;
    private final int rows;
    private final HttpClient metrics = HttpClient.newHttpClient();

    /// @param rows of each type of record besides the children
    Imports(Suite suite, Api loader, PlainPool plain, int rows) {
        this.suite = suite;
        this.loader = loader;
        this.plain = plain;
        this.rows = rows;
    }

    /// What bulk work took.
    private record Run(double seconds, double megabytes) {}

    void measure(List<Measurement> all) throws Exception {
        double baseline = plainChildren();
        all.addAll(measurements("import of 100,000 children", imported("child", ROWS, Imports::child), baseline));
        all.addAll(measurements("export of 200,000 children", exported(), baseline));
        double megabytes = 0;
        for (var kind : OF_CHILDREN.entrySet()) {
            Run run = imported(kind.getKey(), rows, kind.getValue());
            megabytes = Math.max(megabytes, run.megabytes());
            all.add(Measurement.of(
                            "import of %,d rows of %s".formatted(rows, kind.getKey()),
                            rows / run.seconds(),
                            "/s",
                            "plain JDBC, children",
                            ROWS / baseline)
                    .aimingAtLeast(ROWS / SECONDS_AT_MOST));
        }
        all.add(heap("imports of these", megabytes));
    }

    private static List<Measurement> measurements(String name, Run run, double baseline) {
        return List.of(
                Measurement.of(name, run.seconds(), "s", "plain JDBC, 100,000 children", baseline)
                        .aimingBelow(SECONDS_AT_MOST),
                heap(name, run.megabytes()));
    }

    private static Measurement heap(String name, double megabytes) {
        return Measurement.of(name + ", more heap", megabytes, "MB", "the aim", MEGABYTES_AT_MOST)
                .aimingBelow(MEGABYTES_AT_MOST);
    }

    private Run imported(String type, int rows, IntFunction<String> row) throws Exception {
        String file = IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n"));
        return timed(() -> {
            String location = loader.sendFile(
                            Service.CASES, "/v1/imports?mode=ROW_BY_ROW&recordType=" + type, file, NDJSON)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            return awaitDone(URI.create(location).getPath(), rows);
        });
    }

    private Run exported() throws Exception {
        return timed(() -> {
            String location = "/v1/jobs/"
                    + loader.create(
                            Service.CASES, "/v1/exports", "{\"recordType\": \"child\", \"format\": \"NDJSON\"}");
            double most = awaitDone(location, 2 * ROWS);
            loader.drain(Service.CASES, location + "/result");
            return Math.max(most, heap());
        });
    }

    private interface Timed {
        /// @return the most heap that was used, in megabytes
        double run() throws Exception;
    }

    private Run timed(Timed work) throws Exception {
        double before = heap();
        long started = System.nanoTime();
        double most = work.run();
        return new Run((System.nanoTime() - started) / 1e9, most - before);
    }

    private double awaitDone(String job, int rows) throws Exception {
        double most = heap();
        while (true) {
            JsonNode state = loader.get(Service.CASES, job);
            most = Math.max(most, heap());
            switch (state.get("state").asText()) {
                case "DONE" -> {
                    int done = state.at("/progress/done").asInt();
                    if (done < rows) {
                        throw new IOException(job + " is done with " + done + " rows");
                    }
                    return most;
                }
                case "FAILED", "CANCELLED" -> throw new IOException(job + " came to nothing: " + state);
                default -> Thread.sleep(POLL_MILLIS);
            }
        }
    }

    /// Used heap of cases-service, in megabytes.
    private double heap() throws IOException, InterruptedException {
        URI address = URI.create(suite.ports().management(Service.CASES) + "/q/metrics");
        String text = metrics.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
        return text.lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / 1e6;
    }

    private static String child(int number) {
        return """
                {"childReference": "BULK-%06d", "forename": "Robin", "surname": "Sampleton%03d", "birthDate": "%s", \
                "sex": "F", "sourceSystem": "BENCH", "sourceId": "%d"}""".formatted(number, number % 1_000, LocalDate.of(2012, 1, 1).plusDays(number % 1_000), number);
    }

    private static Map<String, IntFunction<String>> ofChildren() {
        Map<String, IntFunction<String>> rows = new LinkedHashMap<>();
        rows.put("period_of_care", ofChild("\"startedOn\": \"2024-06-03\", \"categoryOfNeed\": \"N1\""));
        rows.put("legal_status", inCare("\"code\": \"C2\", \"from\": \"2024-06-03\""));
        rows.put(
                "placement",
                inCare(
                        "\"from\": \"2024-06-03\", \"placementType\": \"U6\", \"provider\": \"PR1\", \"postcode\": \"LE15 6HP\""));
        rows.put("iro_allocation", ofChild("\"staffId\": \"IRO\", \"from\": \"2024-06-05\""));
        rows.put("review", inCare("\"heldOn\": \"2024-06-28\", \"participation\": \"PN1\", \"chairStaffId\": \"IRO\""));
        rows.put(
                "visit",
                inCare("\"visitedOn\": \"2024-06-07\", \"seen\": true, \"seenAlone\": true, \"staffId\": \"SW\""));
        rows.put("iro_contact", inCare("\"kind\": \"VISIT\", \"contactedOn\": \"2024-06-24\", \"staffId\": \"IRO\""));
        return rows;
    }

    private static IntFunction<String> ofChild(String facts) {
        return number -> """
                {"childReference": "BULK-%06d", %s, "sourceSystem": "BENCH", "sourceId": "%d"}""".formatted(number, facts, number);
    }

    private static IntFunction<String> inCare(String facts) {
        return number -> """
                {"periodOfCare": {"sourceSystem": "BENCH", "sourceId": "%d"}, %s, "sourceSystem": "BENCH", "sourceId": "%d"}""".formatted(number, facts, number);
    }

    private double plainChildren() throws Exception {
        long started = System.nanoTime();
        plain.use(connection -> {
            connection.setAutoCommit(false);
            try {
                for (int i = 0; i < ROWS; i++) {
                    insert(connection, i);
                    if ((i + 1) % ROWS_A_TRANSACTION == 0) {
                        connection.commit();
                    }
                }
            } finally {
                connection.setAutoCommit(true);
            }
        });
        return (System.nanoTime() - started) / 1e9;
    }

    private static void insert(Connection connection, int number) throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement child = connection.prepareStatement("""
                        insert into child (id, local_authority, revision, source_system, source_id, voided, recorded_by, changed_by,
                            changed_at, change, reason_code, reason, child_reference, forename, surname, birth_date, sex, persons)
                        values (?, ?, 1, 'PLAIN', ?, false, 'bench', 'bench', now(), 'CREATED', null, null, ?, 'Robin', 'Plain', ?, 'F',
                            array[?])""");
                PreparedStatement event = connection.prepareStatement("""
                        insert into outbox (id, type, subject, subject_key, local_authority, record_id, revision, traceparent, data)
                        values (?, 'cases.child.registered.v1', ?, 'k1', ?, ?, 1, null, ?)""")) {
            child.setObject(1, id);
            child.setString(2, AUTHORITY);
            child.setString(3, Integer.toString(number));
            child.setString(4, "PLAIN-%06d".formatted(number));
            child.setObject(5, LocalDate.of(2012, 1, 1));
            child.setObject(6, id);
            child.executeUpdate();
            event.setObject(1, UUID.randomUUID());
            event.setString(2, (id + "-".repeat(43)).substring(0, 43));
            event.setString(3, AUTHORITY);
            event.setObject(4, id);
            event.setString(
                    5, "{\"childId\":\"%s\",\"revision\":1,\"birthMonth\":\"2012-01\",\"sex\":\"F\"}".formatted(id));
            event.executeUpdate();
        }
        PlainAudit.insert(connection, AUTHORITY, "registerChild", "CHANGED", id, id.toString());
    }
}
