package uk.safeguarding.cases.child;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How like a child is to what was asked for.
///
/// @param score the share of what was given that agrees, from 0 to 1: an identifier weighs 10, the birth date 6, the
///              surname 5, the forename 4, the sex 1 (weights of our own; what is not known of the child does not
///              count)
/// @param facts each fact that was given and is known of the child
public record Likeness(
        @Schema(description = "The share of what was given that agrees", minimum = "0", maximum = "1")
        BigDecimal score,

        @Schema(maxItems = 7) List<Comparison> facts) {

    /// Two children who agree that far may be one (a default of our own).
    private static final BigDecimal LIKELY = new BigDecimal("0.8");

    /// A fact by which children are found.
    public enum Fact {
        CHILD_REFERENCE,
        NHS_NUMBER,
        UPN,
        SURNAME,
        FORENAME,
        BIRTH_DATE,
        SEX
    }

    /// How what was given compares with what is recorded.
    public enum How {
        SAME,
        /// Of an identifier: the child was known by it before, or is elsewhere.
        FORMER,
        /// Of a name: written or sounding much alike.
        SIMILAR,
        DAY_AND_MONTH_SWAPPED,
        YEAR_OFF_BY_ONE,
        DIFFERENT
    }

    /// One fact compared.
    public record Comparison(Fact fact, How how) {

        private boolean identifies() {
            return (fact == Fact.NHS_NUMBER || fact == Fact.UPN) && how != How.DIFFERENT;
        }
    }

    /// Whether this may be the same child: the same number, or all but the same facts.
    boolean isLikely() {
        return score.compareTo(LIKELY) >= 0 || facts.stream().anyMatch(Comparison::identifies);
    }
}
