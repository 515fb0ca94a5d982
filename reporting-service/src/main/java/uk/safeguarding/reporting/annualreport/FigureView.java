package uk.safeguarding.reporting.annualreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.reporting.metrics.Aggregate;
import uk.safeguarding.reporting.metrics.CodeSet;
import uk.safeguarding.reporting.metrics.Dimension;
import uk.safeguarding.reporting.metrics.Figure;
import uk.safeguarding.reporting.metrics.Metric;
import uk.safeguarding.reporting.metrics.MetricHeader;

/// A metric as the page shows it: numbers as text, a row for each unit, a table for each breakdown, and what it means.
///
/// @param count    whether it is a lone number, without a denominator
/// @param previous label of the year before
record FigureView(
        String id,
        String title,
        boolean count,
        String valueHead,
        String previous,
        List<Line> lines,
        List<Table> tables,
        MetricHeader meaning) {

    /// The figure in one unit, or one row of a breakdown.
    ///
    /// @param bar length of the bar that stands beside the number, 0 to 100
    record Line(
            String label,
            String numerator,
            String denominator,
            String value,
            String previous,
            String change,
            int bar) {}

    /// A breakdown of the figure in one unit.
    ///
    /// @param by the dimension in words
    record Table(String by, String unit, List<Line> rows) {

        /// The dimension as the head of its column.
        public String head() {
            return by.substring(0, 1).toUpperCase(Locale.ROOT) + by.substring(1);
        }

        static Table of(Figure figure, Dimension by, CodeSet codes) {
            BigDecimal most = figure.breakdown().stream()
                    .map(row -> row.numerator() == null ? BigDecimal.ZERO : row.numerator())
                    .reduce(BigDecimal.ONE, BigDecimal::max);
            List<Line> rows = figure.breakdown().stream()
                    .map(row -> new Line(
                            row.key().equals(Dimension.UNKNOWN) ? "Not known" : codes.words(row.key()),
                            text(row.numerator()),
                            text(row.denominator()),
                            text(row.value()),
                            "",
                            "",
                            bar(row.numerator(), row.denominator() == null ? most : row.denominator())))
                    .toList();
            return new Table(words(by.name()), CodeSet.plain(figure.unit()).toLowerCase(Locale.ROOT), rows);
        }
    }

    static FigureView of(Metric metric, List<Figure> answers, List<Table> tables) {
        Aggregate aggregate = metric.header().aggregate();
        Figure.Previous previous = answers.getFirst().previous();
        return new FigureView(
                metric.id(),
                metric.header().title(),
                aggregate == Aggregate.COUNT,
                switch (aggregate) {
                    case PERCENT, SHARE, PROPORTION -> "Per cent";
                    case RATE -> "Rate";
                    case MEAN -> "Mean";
                    case MEDIAN -> "Median";
                    case COUNT, RATIO, SUM -> "Value";
                },
                previous == null ? "" : previous.label(),
                answers.stream().map(FigureView::line).toList(),
                tables,
                metric.header());
    }

    private static Line line(Figure figure) {
        Figure.Previous previous = figure.previous();
        return new Line(
                CodeSet.plain(figure.unit()),
                text(figure.numerator()),
                text(figure.denominator()),
                text(figure.value()),
                previous == null ? text(null) : text(previous.value()),
                previous == null ? text(null) : signed(previous.change()),
                bar(figure.numerator(), figure.denominator()));
    }

    /// A number as people read it; a dash with a meaning for those who cannot see it where there is none.
    private static String text(@Nullable BigDecimal number) {
        return number == null ? "none" : number.toPlainString();
    }

    private static String signed(@Nullable BigDecimal number) {
        return number == null ? "none" : (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }

    private static int bar(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) {
            return 0;
        }
        return part.multiply(BigDecimal.valueOf(100))
                .divide(whole, 0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(100))
                .intValue();
    }

    /// A dimension's name as words: `factorGroup` is "factor group".
    private static String words(String dimension) {
        return dimension.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
