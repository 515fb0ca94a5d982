package uk.safeguarding.cases.span;

import com.google.errorprone.annotations.Immutable;
import java.time.LocalDate;

/// For how many days something may last at the most, by law or by the SSDA903 return.
///
/// @param rule what a refusal is called, such as `ssda903-362`
/// @param days the days from the first to the end day, which is not counted
/// @param what the sentence for the screen
@Immutable
public record Limit(String rule, int days, String what) {

    /// The last lawful end day of what began on `from`.
    public LocalDate lastEnd(LocalDate from) {
        return from.plusDays(days);
    }
}
