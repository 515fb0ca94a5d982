package uk.safeguarding.platform.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.security.Mandate;
import uk.safeguarding.platform.security.PurposeOfUse;

/// Long work that somebody asked for, and how far it is.
///
/// @param kind     which [Work] does it
/// @param mandate  who asked, and what they may see
/// @param about    the person about whom, if it is one
/// @param input    what else was said, as the kind writes it
/// @param done     how much is done, in what the kind counts
/// @param total    of how much; null until known
/// @param nextFrom where the next step goes on, as the kind writes it; null before the first
/// @param parts    how many parts of the result are written, besides the head
/// @param attempt  counts how often it was taken up
/// @param problem  stable code of why it failed
/// @param endedAt  when it was done, failed or was cancelled
public record Job(
        UUID id,
        String kind,
        Mandate mandate,
        Instant askedAt,
        @Nullable UUID about,
        String input,
        State state,
        long done,
        @Nullable Long total,
        @Nullable String nextFrom,
        int parts,
        int attempt,
        @Nullable String problem,
        @Nullable Instant endedAt) {

    /// How a job stands.
    @Schema(name = "JobState")
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    static Job of(ResultSet row) throws SQLException {
        String purpose = row.getString("purpose");
        Mandate mandate = new Mandate(
                row.getString("asked_by"),
                row.getString("client"),
                row.getString("staff_id"),
                row.getString("agency"),
                row.getString("local_authority"),
                Set.copyOf(List.of((String[]) row.getArray("teams").getArray())),
                Set.copyOf(List.of((String[]) row.getArray("roles").getArray())),
                row.getString("operation"),
                purpose == null ? null : PurposeOfUse.valueOf(purpose));
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                mandate,
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("about", UUID.class),
                row.getString("input"),
                State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getString("next_from"),
                row.getInt("parts"),
                row.getInt("attempt"),
                row.getString("problem"),
                endedAt == null ? null : endedAt.toInstant());
    }
}
