package uk.safeguarding.reporting.metrics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something a figure can be split by.
///
/// @param name    as asked for with `by`, such as `ageBand`
/// @param column  the column of the query that holds it
/// @param multi   whether a unit can have several values (the column is an array), so that the rows overlap
/// @param codes   the code set of its values
/// @param grouped whether its rows are the groups of the codes
public record Dimension(String name, String column, boolean multi, String codes, boolean grouped) {

    /// The row of what has no value.
    public static final String UNKNOWN = "UNKNOWN";

    /// What a header may say of a dimension besides its name.
    ///
    /// @param column the column of the query, if not the dimension's name in snake case
    /// @param multi  whether the column is an array
    /// @param codes  the code set, if not the dimension's name in upper snake case
    /// @param groups whether the rows are the groups of the codes
    record Settings(
            @Nullable String column,
            boolean multi,
            @Nullable String codes,
            boolean groups) {}

    static Dimension of(String name, Settings settings) {
        String column = settings.column() == null ? snake(name) : settings.column();
        String codes = settings.codes() == null ? snake(name).toUpperCase(Locale.ROOT) : settings.codes();
        return new Dimension(name, column, settings.multi(), codes, settings.groups());
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
