package uk.safeguarding.reporting.metrics;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// A closed list of codes in the order in which reports print them.
///
/// @param codes by code, each with its words and its group
public record CodeSet(SequencedMap<String, Code> codes) {

    /// @param label what it means
    /// @param group the group it belongs to; the code itself where it stands alone
    public record Code(String label, String group) {}

    /// The rows of a breakdown by the codes or by their groups, also of those that nothing has.
    SequencedSet<String> rows(boolean grouped) {
        SequencedSet<String> rows = new LinkedHashSet<>();
        codes.forEach((code, meaning) -> rows.add(grouped ? meaning.group() : code));
        return rows;
    }

    /// A row of a breakdown in words.
    public String words(String row) {
        Code code = codes.get(row);
        return code == null ? plain(row) : code.label();
    }

    /// A code as words: `DOMESTIC_ABUSE` is "Domestic abuse".
    public static String plain(String code) {
        return code.isEmpty()
                ? code
                : code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
