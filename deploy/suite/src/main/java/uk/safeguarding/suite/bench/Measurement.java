package uk.safeguarding.suite.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// One measured figure beside its baseline of the same run.
///
/// @param unit     of the value and of the baseline
/// @param than     what the baseline is
/// @param ratio    the value to the baseline
/// @param aim      what is aimed at, in words; null where nothing is
/// @param met      whether it was reached
@JsonInclude(JsonInclude.Include.NON_NULL)
record Measurement(
        String name,
        double value,
        String unit,
        String than,
        double baseline,
        double ratio,
        @Nullable String aim,
        @Nullable Boolean met) {

    private static final double MICROS_A_MILLI = 1_000;

    static Measurement of(String name, double value, String unit, String than, double baseline) {
        return new Measurement(name, value, unit, than, baseline, value / baseline, null, null);
    }

    /// A latency in milliseconds, of a histogram in microseconds.
    static Measurement latency(String name, double percentile, Histogram latencies, String than, Histogram baseline) {
        return of(
                "%s, p%s"
                        .formatted(
                                name,
                                BigDecimal.valueOf(percentile)
                                        .stripTrailingZeros()
                                        .toPlainString()),
                latencies.getValueAtPercentile(percentile) / MICROS_A_MILLI,
                "ms",
                than,
                baseline.getValueAtPercentile(percentile) / MICROS_A_MILLI);
    }

    Measurement aimingAtRatio(double least) {
        return with("ratio at least " + least, ratio >= least);
    }

    Measurement aimingAtLeast(double least) {
        return with("at least %,.0f %s".formatted(least, unit), value >= least);
    }

    Measurement aimingBelow(double most) {
        return with("under %,.0f %s".formatted(most, unit), value < most);
    }

    private Measurement with(String aim, boolean met) {
        return new Measurement(name, value, unit, than, baseline, ratio, aim, met);
    }
}
