package uk.safeguarding.platform.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.retention.RetentionSettings.Period;

/// For how long the records of one type are kept, in one nation. Of several periods the longest counts;
/// `yearsAfterDeath` takes the place of `untilAge` for somebody who died under 18.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetentionRule(
        @Schema(description = "The table of the records", examples = "child", maxLength = 60)
        String recordType,

        Nation nation,

        @Schema(description = "Its name in the destruction log", examples = "CASE_RECORD", maxLength = 60)
        String rule,

        Kept kept,

        @Schema(description = "Until the birthday of this age, that day included", minimum = "1", maximum = "120")
        @Nullable
        Integer untilAge,

        @Schema(description = "Years after a death under 18", minimum = "1", maximum = "200") @Nullable
        Integer yearsAfterDeath,

        @Schema(description = "Years after the last day of the record", minimum = "1", maximum = "200") @Nullable
        Integer yearsAfterEnd,

        Basis basis,

        @Schema(description = "Where the rule stands", maxLength = 200)
        String citation,

        @Schema(description = "The rule in a sentence", maxLength = 1000)
        String description) {

    /// Until when.
    public enum Kept {
        /// For the period.
        PERIOD,
        /// As long as the person's other records.
        WITH_PERSON,
        /// For good.
        PERMANENT
    }

    /// What makes it a rule.
    public enum Basis {
        /// Statute.
        LAW,
        /// Statutory guidance, or a code of practice.
        GUIDANCE,
        /// The authority's own decision, which it may change.
        LOCAL_POLICY
    }

    /// The rule with the periods that the authority has decided on.
    ///
    /// @throws IllegalStateException if it would be another kind of rule, or law or guidance would be cut short
    RetentionRule decided(Period period) {
        return new RetentionRule(
                recordType,
                nation,
                rule,
                kept,
                decided(untilAge, period.untilAge()),
                decided(yearsAfterDeath, period.yearsAfterDeath()),
                decided(yearsAfterEnd, period.yearsAfterEnd()),
                basis,
                citation,
                description);
    }

    private @Nullable Integer decided(@Nullable Integer came, OptionalInt wanted) {
        if (wanted.isEmpty()) {
            return came;
        }
        int years = wanted.getAsInt();
        if (came == null || years < 1 || (basis != Basis.LOCAL_POLICY && years < came)) {
            throw new IllegalStateException("retention.rules." + rule
                    + " sets a period that the rule does not have, or cuts law or guidance short");
        }
        return years;
    }
}
