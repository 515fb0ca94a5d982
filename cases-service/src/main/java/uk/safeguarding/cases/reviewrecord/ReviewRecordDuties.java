package uk.safeguarding.cases.reviewrecord;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.worklist.DutySource;

/// The duties that records of reviews have, for the worklist.
public final class ReviewRecordDuties {

    private ReviewRecordDuties() {}

    /// @param table     that of the records, `p` in the conditions
    /// @param kind      the last part of their path, such as `decisions`
    /// @param duty      which of their duties; empty where they have one
    /// @param timescale how a record stands on a day; null where the duty has no day yet, which is not open
    /// @param dueOn     the last day, as SQL on `p` and its review `v`
    /// @param open      when it is not done, as SQL on `p` and `v`
    public static <T extends ReviewRecord<?>> DutySource of(
            String table,
            String kind,
            String duty,
            ReviewRecords<T> records,
            BiFunction<T, LocalDate, @Nullable Timescale> timescale,
            String dueOn,
            String open) {
        return DutySource.of(
                "review-" + kind,
                duty,
                "reviews/{parent}/" + kind + "/{id}",
                records,
                (record, today) -> Objects.requireNonNull(timescale.apply(record, today)),
                "select p.id, p.review_id as parent, p.local_authority, p.persons, " + dueOn + " as due_on from "
                        + table + " p join review v on v.id = p.review_id where not p.voided and " + open);
    }
}
