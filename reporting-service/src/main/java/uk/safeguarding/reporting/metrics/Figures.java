package uk.safeguarding.reporting.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.security.Sight;
import uk.safeguarding.reporting.metrics.Figure.Check;
import uk.safeguarding.reporting.metrics.Figure.PeriodAnswer;
import uk.safeguarding.reporting.metrics.Figure.Previous;
import uk.safeguarding.reporting.metrics.Figure.Row;
import uk.safeguarding.reporting.metrics.MetricHeader.Closing;

/// Answers questions from the facts: the number, its comparison, its breakdown and its checks, all from the metric's
/// query.
@ApplicationScoped
public class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CodeSets codeSets;
    private final Sources sources;

    Figures(CodeSets codeSets, Sources sources) {
        this.codeSets = codeSets;
        this.sources = sources;
    }

    /// @param by      the dimension to break down by, if any
    /// @param compare whether to compare with a year before
    public Figure answer(Facts facts, Question question, Optional<Dimension> by, boolean compare) throws SQLException {
        Metric metric = question.metric();
        FigureSql sql = new FigureSql(metric, question.unit());
        Amount number = total(facts, sql, question);
        return new Figure(
                metric.id(),
                metric.header().version(),
                question.unit(),
                question.localAuthority(),
                facts.scope(),
                metric.header().aggregate(),
                given(question.parameters()),
                PeriodAnswer.of(question.period()),
                question.asAt(),
                question.knownAt().instant(),
                question.knownAt().latest(),
                question.knownAt().clampedFrom(),
                number.numerator,
                number.denominator,
                number.value,
                compare ? previous(facts, sql, question, number) : null,
                by.isPresent() ? breakdown(facts, sql, question, by.get(), number) : List.of(),
                checks(facts, sql, question),
                sources.complete(metric),
                "/v1/metrics/" + metric.id() + "/definition",
                facts.scope() == Sight.AUTHORITY ? lineageOf(question) : null);
    }

    private static Amount total(Facts facts, FigureSql sql, Question question) throws SQLException {
        List<Amount> amounts = new ArrayList<>(1);
        facts.query(sql.total(), question::value, row -> amounts.add(Amount.at(row, 1)));
        return amounts.getFirst();
    }

    private static Previous previous(Facts facts, FigureSql sql, Question question, Amount now) throws SQLException {
        Question before = question.yearBefore();
        Amount then = total(facts, sql, before);
        return new Previous(
                before.period().label(),
                then.numerator,
                then.denominator,
                then.value,
                now.value == null || then.value == null ? null : now.value.subtract(then.value),
                changePercent(now.value, then.value));
    }

    private static @Nullable BigDecimal changePercent(@Nullable BigDecimal now, @Nullable BigDecimal then) {
        if (now == null || then == null || then.signum() == 0) {
            return null;
        }
        return now.subtract(then).multiply(HUNDRED).divide(then.abs(), 1, RoundingMode.HALF_UP);
    }

    private List<Row> breakdown(Facts facts, FigureSql sql, Question question, Dimension by, Amount total)
            throws SQLException {
        SequencedMap<String, Row> rows = new LinkedHashMap<>();
        CodeSet codes = codeSets.of(by, question.localAuthority());
        Amount none = Amount.none(question.metric().header().aggregate(), total);
        codes.rows(by.grouped()).forEach(code -> rows.put(code, none.row(by.name(), code)));
        facts.query(sql.breakdown(by), question::value, found -> {
            Row row = Amount.at(found, 2).row(by.name(), found.getString(1));
            if (rows.containsKey(row.key()) || isSomething(row)) {
                rows.put(row.key(), row);
            }
        });
        Row unknown = rows.remove(Dimension.UNKNOWN);
        if (unknown != null) {
            rows.put(Dimension.UNKNOWN, unknown);
        }
        return List.copyOf(rows.values());
    }

    private static boolean isSomething(Row row) {
        return isPositive(row.numerator()) || isPositive(row.denominator());
    }

    private static boolean isPositive(@Nullable BigDecimal number) {
        return number != null && number.signum() > 0;
    }

    private static List<Check> checks(Facts facts, FigureSql sql, Question question) throws SQLException {
        List<Check> checks = new ArrayList<>();
        for (Closing closing : question.metric().closes()) {
            SequencedMap<String, Long> terms = new LinkedHashMap<>();
            facts.query(sql.check(closing), question::value, row -> {
                int at = 1;
                for (String term : closing.terms().keySet()) {
                    terms.put(term, row.getLong(at++));
                }
            });
            checks.add(new Check(closing.rule(), holds(closing.rule(), terms), terms));
        }
        return checks;
    }

    /// Whether `a = b + c` is so.
    private static boolean holds(String rule, Map<String, Long> terms) {
        String[] sides = rule.split(" = ");
        long parts = Arrays.stream(sides[1].split(" \\+ "))
                .mapToLong(term -> terms.getOrDefault(term, 0L))
                .sum();
        return terms.getOrDefault(sides[0], 0L) == parts;
    }

    private static SequencedMap<String, String> given(Map<String, @Nullable String> parameters) {
        SequencedMap<String, String> given = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }

    private static String lineageOf(Question question) {
        StringBuilder address = new StringBuilder("/v1/metrics/")
                .append(question.metric().id())
                .append("/lineage?localAuthority=")
                .append(question.localAuthority())
                .append("&unit=")
                .append(question.unit())
                .append("&from=")
                .append(question.period().from())
                .append("&to=")
                .append(question.period().to())
                .append("&asAt=")
                .append(question.asAt());
        if (!question.knownAt().latest()) {
            address.append("&knownAt=").append(question.knownAt().instant());
        }
        given(question.parameters())
                .forEach((name, value) -> address.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }

    /// A numerator, a denominator and a value.
    private record Amount(
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {

        static Amount at(ResultSet row, int column) throws SQLException {
            return new Amount(row.getBigDecimal(column), row.getBigDecimal(column + 1), row.getBigDecimal(column + 2));
        }

        /// The row of a value that no unit has.
        static Amount none(Aggregate aggregate, Amount total) {
            if (aggregate.isCount()) {
                return new Amount(BigDecimal.ZERO, null, BigDecimal.ZERO);
            }
            boolean ofAll = aggregate == Aggregate.SHARE && isPositive(total.denominator);
            return new Amount(
                    BigDecimal.ZERO,
                    aggregate == Aggregate.SHARE ? total.denominator : BigDecimal.ZERO,
                    ofAll ? BigDecimal.ZERO.setScale(1) : null);
        }

        Row row(String dimension, String key) {
            return new Row(dimension, key, numerator, denominator, value);
        }
    }
}
