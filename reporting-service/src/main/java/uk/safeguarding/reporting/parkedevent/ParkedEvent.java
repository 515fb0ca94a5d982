package uk.safeguarding.reporting.parkedevent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.intake.UnsoundEvent.Reason;

/// An event that could not be believed. What it carries stays in the database; of it only the envelope is told.
///
/// @param eventId        and `eventType`, `recordedAt`, `localAuthority`: where its headers could be read
/// @param detail         which header, field or constraint; never a value
/// @param decidedBy      whoever replayed or discarded it, as their token names them
/// @param decisionReason why it was discarded
record ParkedEvent(
        UUID id,
        String source,
        String topic,
        int partition,
        long offset,
        @Nullable UUID eventId,
        @Nullable String eventType,
        @Nullable Instant recordedAt,
        @Nullable String localAuthority,
        Reason reason,
        String detail,
        Instant parkedAt,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decisionReason) {

    /// What became of it.
    public enum State {
        /// Nobody has decided yet; the figures are not complete.
        PARKED,
        /// It was taken in after all.
        REPLAYED,
        /// It was left out on purpose.
        DISCARDED
    }

    static final String COLUMNS = """
            id, source, topic, topic_partition, topic_offset, event_id, event_type, recorded_at, local_authority,
            reason, detail, parked_at, state, decided_at, decided_by, decision_reason""";

    static ParkedEvent of(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("topic"),
                row.getInt("topic_partition"),
                row.getLong("topic_offset"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                instant(row, "recorded_at"),
                row.getString("local_authority"),
                Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("decision_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
