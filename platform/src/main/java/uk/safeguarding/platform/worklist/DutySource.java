package uk.safeguarding.platform.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Records;

/// The dated duties that the records of one kind are, or have, while they are not done. The package of each kind that
/// has any produces one; a record that has several duties, one for each.
///
/// @param collection by what they are asked for: where the records stand under `/v1`, such as `reviews`; of records
///                   that stand beneath others, their kind, such as `review-decisions`
/// @param duty       which of a record's duties it is, such as `sending`; empty where it has one
/// @param path       where the records stand under `/v1`, such as `reviews/{id}` or `reviews/{parent}/decisions/{id}`
/// @param open       the open duties as SQL: `id`, `local_authority`, `persons` and `due_on` of the records whose duty
///                   is neither done, nor fell away, and that are not voided; and `parent`, if the path has it
/// @param timescales how these records stand on a day, by their ids
public record DutySource(
        String collection,
        String duty,
        String path,
        String open,
        BiFunction<Collection<UUID>, LocalDate, Map<UUID, Timescale>> timescales) {

    private static final String PARENT = "{parent}";

    /// Of records that have one duty, and stand beneath no other.
    ///
    /// @param timescale how a record stands on a day
    public static <T extends Aggregate> DutySource of(
            String collection, Records<T> records, BiFunction<T, LocalDate, Timescale> timescale, String open) {
        return of(collection, "", collection + "/{id}", records, timescale, open);
    }

    /// @param timescale how a record stands on a day
    public static <T extends Aggregate> DutySource of(
            String collection,
            String duty,
            String path,
            Records<T> records,
            BiFunction<T, LocalDate, Timescale> timescale,
            String open) {
        return new DutySource(
                collection,
                duty,
                path,
                open,
                (ids, today) -> records.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(Aggregate::id, record -> timescale.apply(record, today))));
    }

    /// The name that no other has.
    String name() {
        return collection + "/" + duty;
    }

    /// The open duties as SQL, alike for all kinds.
    String select() {
        return "select '%s' as source, o.id, %s as parent, o.local_authority, o.persons, o.due_on from (%s) o"
                .formatted(name(), path.contains(PARENT) ? "o.parent" : "null::uuid", open);
    }

    /// Where a record is read.
    ///
    /// @param parent the record beneath which it stands, if the path has one
    String pathOf(UUID id, @Nullable UUID parent) {
        return "/v1/" + path.replace("{id}", id.toString()).replace(PARENT, String.valueOf(parent));
    }
}
