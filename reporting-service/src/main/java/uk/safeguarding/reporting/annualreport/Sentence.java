package uk.safeguarding.reporting.annualreport;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.reporting.metrics.Figure;

/// A figure as a sentence of the executive summary, from the pattern in the metric's header.
///
/// In braces stand `value`, `numerator`, `denominator`, `previous` (the value a year before), `asAt`, a parameter of
/// the metric, `value:CHILD` for another unit, or a value of its breakdown in capitals for the numerator of that row.
record Sentence(String pattern) {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final Pattern BLANK = Pattern.compile("\\{([A-Za-z0-9_:]+)}");

    /// The sentence with its blanks filled, or nothing where a number is missing.
    ///
    /// @param figures the metric's answers: its own unit first, then the others
    Optional<String> about(List<Figure> figures) {
        Figure figure = figures.getFirst();
        if (figure.value() == null) {
            return Optional.empty();
        }
        Matcher blank = BLANK.matcher(pattern);
        StringBuilder sentence = new StringBuilder();
        while (blank.find()) {
            String filled = fill(blank.group(1), figures);
            if (filled == null) {
                return Optional.empty();
            }
            blank.appendReplacement(sentence, Matcher.quoteReplacement(filled));
        }
        return Optional.of(blank.appendTail(sentence).toString());
    }

    private static @Nullable String fill(String blank, List<Figure> figures) {
        Figure figure = figures.getFirst();
        return switch (blank) {
            case "value" -> plain(figure.value());
            case "numerator" -> plain(figure.numerator());
            case "denominator" -> plain(figure.denominator());
            case "previous" ->
                figure.previous() == null ? null : plain(figure.previous().value());
            case "asAt" -> DAY.format(figure.asAt());
            default -> blank.startsWith("value:") ? ofUnit(blank, figures) : named(blank, figure);
        };
    }

    private static @Nullable String ofUnit(String blank, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.unit().equals(blank.substring("value:".length())))
                .findFirst()
                .map(figure -> plain(figure.value()))
                .orElse(null);
    }

    private static @Nullable String named(String blank, Figure figure) {
        String parameter = figure.parameters().get(blank);
        return parameter != null
                ? parameter
                : figure.breakdown().stream()
                        .filter(row -> row.key().equals(blank))
                        .findFirst()
                        .map(row -> plain(row.numerator()))
                        .orElse(null);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
