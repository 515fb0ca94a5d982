package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each aggregate makes of the same rows, in the database.
@QuarkusTest
class AggregateTest {

    @Inject
    Snapshots snapshots;

    @Inject
    Figures figures;

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            count   | 4 rows   | 3 of null = 3
            percent | 4 rows   | 3 of 4 = 75.0
            share   | 4 rows   | 3 of 4 = 75.0
            sum     | 4 rows   | 16.5 of 3 = 16.5
            mean    | 4 rows   | 16.5 of 3 = 5.5
            median  | 4 rows   | 3 of 3 = 4.0
            ratio   | 4 rows   | 16.5 of 60.0 = 0.28
            rate    | 4 rows   | 3 of 70.0 = 428.6
            proportion | 4 rows | 16.5 of 60.0 = 27.5
            count   | no rows  | 0 of null = 0
            percent | no rows  | 0 of 0 = null
            share   | no rows  | 0 of 0 = null
            sum     | no rows  | 0 of 0 = null
            mean    | no rows  | 0 of 0 = null
            median  | no rows  | 0 of 0 = null
            ratio   | no rows  | 0 of 0 = null
            rate    | no rows  | 0 of 0 = null
            proportion | no rows | 0 of 0 = null
            """)
    void makes_a_number_of_the_rows(String aggregate, String rows, String expected) {
        assertThat(number(aggregate, rows.equals("4 rows") ? "true" : "false")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({"1, 3, 33.3", "2, 3, 66.7", "1, 8, 12.5", "1, 16, 6.3", "1, 2000, 0.1", "1, 2001, 0.0"})
    void rounds_a_percentage_half_up_to_one_decimal(int counted, int all, String expected) {
        Metric metric = metric("percent", """
                select md5(n::text)::uuid as review_id, 'x' as subject, n <= %d as counted, null::text as reason
                from generate_series(1, %d) n
                where :localAuthority <> '' and :knownAt > :from and :to > :from""".formatted(counted, all));

        assertThat(number(metric)).endsWith(" = " + expected);
    }

    private String number(String aggregate, String some) {
        return number(metric(aggregate, """
                select md5(n::text)::uuid as review_id, 'x' as subject, counted, null::text as reason, amount, out_of
                from (values (1, true, 10.0, 20.0), (2, true, 2.5, 20.0), (3, true, 4.0, 20.0), (4, false, 9.0, 10.0),
                             (5, null, 9.0, null)) as v (n, counted, amount, out_of)
                where %s and :localAuthority <> '' and :knownAt > :from and :to > :from""".formatted(some)));
    }

    private String number(Metric metric) {
        Question question = Question.of(
                metric, "THING", "E06000017", new Period.FinancialYear(2013), new KnownAt(Instant.now(), true, null));
        Figure figure =
                snapshots.read(Viewer.AUTHORITY, facts -> figures.answer(facts, question, Optional.empty(), false));
        return List.of(figure).stream()
                .map(f -> f.numerator() + " of " + f.denominator() + " = " + f.value())
                .findFirst()
                .orElseThrow();
    }

    private static Metric metric(String aggregate, String query) {
        return new MetricFile("iro/things.sql").read("""
                /* ---
                id: things
                version: 1
                section: iro
                title: Things
                unit: THING
                units: {THING: {key: review_id, counted: all}}
                counts: things
                %s
                %s
                period: flow
                aggregate: %s
                source: none
                records: {review_id: review}
                --- */
                %s
                """.formatted(
                        aggregate.equals("count") ? "" : "outOf: all things",
                        aggregate.equals("rate") ? "per: 10000" : "",
                        aggregate,
                        query));
    }
}
