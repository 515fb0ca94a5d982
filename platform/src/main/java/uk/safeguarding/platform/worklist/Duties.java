package uk.safeguarding.platform.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import uk.safeguarding.platform.calendar.Timescale;

/// The dated duties that the records of one kind are, while they are not done. Each kind that has any gives a bean.
public interface Duties {

    /// The collection of the records, such as `reviews` under `/v1`.
    String collection();

    /// The open duties as SQL: `id`, `local_authority`, `persons` and `due_on` of the records that are neither done,
    /// nor fell
    /// away, nor are voided.
    String open();

    /// How these duties stand, by the id of the record.
    Map<UUID, Timescale> timescales(Collection<UUID> records, LocalDate today);
}
