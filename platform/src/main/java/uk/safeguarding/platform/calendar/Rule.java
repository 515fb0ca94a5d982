package uk.safeguarding.platform.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A named time limit, in force from its first day to its last. A case is judged by the rule of its day, not by
/// the one in force when somebody looks.
///
/// @param id       such as `REVIEW_FIRST_20_WORKING_DAYS`; capitals, digits and underscores
/// @param citation where it stands, such as `SI 2010/959 reg. 33(1)`
/// @param firstDay the first day on which it applies
/// @param lastDay  the last day on which it applies; null while it is in force
public record Rule(
        String id,
        String citation,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    public Rule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A rule's id is in capitals with underscores, was " + id);
        }
        if (citation.isBlank()) {
            throw new IllegalArgumentException("The rule " + id + " cites no source");
        }
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("The rule " + id + " ends before it begins");
        }
    }

    /// A rule that is still in force.
    public static Rule since(LocalDate firstDay, String id, String citation) {
        return new Rule(id, citation, firstDay, null);
    }

    /// Whether the rule applies to a case of that day.
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    /// The one of several successive rules that applies to a case of that day, if there was one yet.
    public static Optional<Rule> of(LocalDate day, Collection<Rule> successive) {
        return successive.stream().filter(rule -> rule.appliesOn(day)).findFirst();
    }
}
