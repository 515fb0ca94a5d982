package uk.safeguarding.platform.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Records;

/// The dated duties that the records of one kind are, while they are not done. The package of each kind that has any
/// produces
/// one.
///
/// @param collection where the records stand under `/v1`, such as `reviews`
/// @param open       the open duties as SQL: `id`, `local_authority`, `persons` and `due_on` of the records that are
/// neither
///                   done, nor fell away, nor are voided
/// @param timescales how these records stand on a day, by their ids
public record DutySource(
        String collection, String open, BiFunction<Collection<UUID>, LocalDate, Map<UUID, Timescale>> timescales) {

    /// @param timescale how a record stands on a day
    public static <T extends Aggregate> DutySource of(
            String collection, Records<T> records, BiFunction<T, LocalDate, Timescale> timescale, String open) {
        return new DutySource(
                collection,
                open,
                (ids, today) -> records.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(Aggregate::id, record -> timescale.apply(record, today))));
    }
}
