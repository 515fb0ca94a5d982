package uk.safeguarding.suite.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import uk.safeguarding.suite.Part;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.Suite;

/// The annual report of Rutland's sample year: the first one after a start, one after something has changed, and one
/// since which nothing has.
final class Reports {

    private static final String AUTHORITY = "E06000017";
    private static final String REPORT = "/v1/annual-reports/" + AUTHORITY + "/2013-14";
    private static final int TIMES = 9;

    private final Suite suite;

    Reports(Suite suite) {
        this.suite = suite;
    }

    /// A report, and how long it took.
    private record Answer(String knownAt, double millis) {}

    List<Measurement> measure() throws Exception {
        Part reporting = suite.part(Service.REPORTING);
        reporting.stop();
        reporting.start();
        try (Api reader = new Api(suite, "performance-lead", AUTHORITY, "STATUTORY_RETURN");
                Api loader = new Api(suite, "loader", AUTHORITY, "STATUTORY_RETURN")) {
            double first = ask(reader).millis();
            double[] changed = new double[TIMES];
            double[] kept = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                changed[i] = afterAChange(loader, reader, i).millis();
                kept[i] = ask(reader).millis();
            }
            String than = "the same, kept from before";
            return List.of(
                    Measurement.of("annual report, first after a start", first, "ms", than, median(kept)),
                    Measurement.of("annual report, after a change", median(changed), "ms", than, median(kept)));
        }
    }

    /// The first report that knows of the change; those before it were kept ones.
    private static Answer afterAChange(Api loader, Api reader, int number) throws IOException, InterruptedException {
        Answer before = ask(reader);
        loader.create(Service.CASES, "/v1/children", """
                {"childReference": "BENCH-REPORT-%d", "forename": "Sample", "surname": "Bench", "birthDate": "2012-06-01",
                 "sex": "M"}""".formatted(number));
        Answer answer = ask(reader);
        while (answer.knownAt().equals(before.knownAt())) {
            answer = ask(reader);
        }
        return answer;
    }

    private static Answer ask(Api reader) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        String knownAt = reader.get(Service.REPORTING, REPORT).get("knownAt").asText();
        return new Answer(knownAt, (System.nanoTime() - asked) / 1e6);
    }

    private static double median(double[] values) {
        return Arrays.stream(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }
}
