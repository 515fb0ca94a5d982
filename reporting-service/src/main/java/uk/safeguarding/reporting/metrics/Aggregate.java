package uk.safeguarding.reporting.metrics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How the units of a figure become its numerator, denominator and value.
///
/// Each is written in SQL over one row a unit: `counted` (true, false, null = left out), `amount`, `out_of`.
/// `per` is the metric's own, 1 unless it says otherwise.
public enum Aggregate {
    /// How many units are counted. It has no denominator.
    COUNT("count(*) filter (where counted)", "null::numeric", "n"),
    /// Of the units not left out, how many in a hundred are counted: one decimal, half up.
    PERCENT(
            "count(*) filter (where counted)",
            "count(*) filter (where counted is not null)",
            "round(100 * n / nullif(d, 0), 1)"),
    /// As a percentage; but a row of a breakdown is measured against all units, since a unit may have several values.
    SHARE(
            "count(*) filter (where counted)",
            "count(*) filter (where counted is not null)",
            "round(100 * n / nullif(d, 0), 1)"),
    /// Units counted for so many of a population, whose size is `out_of`: one decimal.
    RATE("count(*) filter (where counted)", "coalesce(sum(out_of), 0)", "round({per} * n / nullif(d, 0), 1)"),
    /// One amount for each of another, such as children to a case: two decimals.
    RATIO(
            "coalesce(sum(amount) filter (where counted), 0)",
            "coalesce(sum(out_of) filter (where counted), 0)",
            "round(n / nullif(d, 0), 2)"),
    /// One amount as a percentage of another, such as posts that are filled: one decimal, half up.
    PROPORTION(
            "coalesce(sum(amount) filter (where counted), 0)",
            "coalesce(sum(out_of) filter (where counted), 0)",
            "round(100 * n / nullif(d, 0), 1)"),
    /// The amounts together; the denominator is the number of units they come from.
    SUM(
            "coalesce(sum(amount) filter (where counted), 0)",
            "count(*) filter (where counted)",
            "case when d > 0 then n end"),
    /// The amounts together, divided by the units: one decimal.
    MEAN(
            "coalesce(sum(amount) filter (where counted), 0)",
            "count(amount) filter (where counted)",
            "round(n / nullif(d, 0), 1)"),
    /// The amount in the middle: one decimal. Numerator and denominator are the units with an amount.
    MEDIAN("count(amount) filter (where counted)", "count(amount) filter (where counted)", "round(middle, 1)");

    private final String numerator;
    private final String denominator;
    private final String value;

    Aggregate(String numerator, String denominator, String value) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.value = value;
    }

    /// A lone number, without a denominator.
    boolean isCount() {
        return this == COUNT;
    }

    /// Whether its query must give an amount.
    boolean needsAmount() {
        return needsAmountOutOf() || this == SUM || this == MEAN || this == MEDIAN;
    }

    /// Whether its query must say what the amount or count is out of.
    boolean needsOutOf() {
        return needsAmountOutOf() || this == RATE;
    }

    /// Whether a change of it is in percentage points.
    boolean isPercentage() {
        return this == PERCENT || this == SHARE || this == PROPORTION;
    }

    private boolean needsAmountOutOf() {
        return this == RATIO || this == PROPORTION;
    }

    String numerator() {
        return numerator;
    }

    String denominator() {
        return denominator;
    }

    /// Of `n` and `d`, or of `middle`.
    String value(int per) {
        return value.replace("{per}", Integer.toString(per));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
