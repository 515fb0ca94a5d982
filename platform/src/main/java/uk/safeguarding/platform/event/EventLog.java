package uk.safeguarding.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.event.EventLogResource.Cell;
import uk.safeguarding.platform.event.EventLogResource.Line;
import uk.safeguarding.platform.event.EventLogResource.Summary;

/// Reads the outbox as the log of all events ever recorded.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class EventLog {

    private final EventLogDatabase database;
    private final ObjectMapper json;
    private final String applicationRole;

    EventLog(
            EventLogDatabase database,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.datasource.username") String applicationRole) {
        this.database = database;
        this.json = json;
        this.applicationRole = applicationRole;
    }

    /// Where a slice ended.
    record Cursor(Instant recordedAt, UUID id) {

        static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

        /// @throws Invalid `cursor-malformed`
        static Cursor parse(@Nullable String text) {
            if (text == null) {
                return START;
            }
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                throw new Invalid("cursor-malformed", "The cursor is not one that this list gave");
            }
        }

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((recordedAt + "|" + id).getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Some events in the order of recording.
    record Slice(String ndjson, Optional<Cursor> next) {}

    /// Events after the cursor, in the order of recording, up to the watermark: what is not yet committed may come
    /// before what is, so nothing above the watermark is given.
    Slice after(Cursor cursor, @Nullable String type, @Nullable YearMonth month, int limit) {
        try (Connection connection = database.connection()) {
            OffsetDateTime watermark = watermark(connection).atOffset(ZoneOffset.UTC);
            OffsetDateTime from =
                    month == null ? null : month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
            OffsetDateTime to = from == null ? watermark : from.plusMonths(1);
            try (PreparedStatement select = connection.prepareStatement("""
                    select id, type, subject, recorded_at, local_authority, subject_key, revision, data from outbox
                    where (recorded_at, id) > (?, ?) and recorded_at >= ? and recorded_at < least(?, ?)
                      and (?::text is null or type = ?) order by recorded_at, id limit ?""")) {
                select.setObject(1, cursor.recordedAt().atOffset(ZoneOffset.UTC));
                select.setObject(2, cursor.id());
                select.setObject(3, from == null ? Instant.EPOCH.atOffset(ZoneOffset.UTC) : from);
                select.setObject(4, to);
                select.setObject(5, watermark);
                select.setString(6, type);
                select.setString(7, type);
                select.setInt(8, limit);
                return slice(select, limit);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Slice slice(PreparedStatement select, int limit) throws SQLException, JsonProcessingException {
        StringBuilder lines = new StringBuilder();
        Cursor last = null;
        int rows = 0;
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Line line = line(row);
                lines.append(json.writeValueAsString(line)).append('\n');
                last = new Cursor(line.time(), line.id());
                rows++;
            }
        }
        return new Slice(lines.toString(), rows < limit ? Optional.empty() : Optional.ofNullable(last));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("local_authority"),
                row.getString("subject_key"),
                row.getLong("revision"),
                row.getString("data"));
    }

    /// The watermark is read first: every event below it is committed and visible to the statement that counts.
    Summary summary() {
        try (Connection connection = database.connection()) {
            Instant watermark = watermark(connection);
            List<Cell> cells = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("""
                            select type, to_char(recorded_at at time zone 'UTC', 'YYYY-MM') as month, count(*) as events,
                                   mod(mod(sum(event_digest(id)), 18446744073709551616) + 18446744073709551616,
                                       18446744073709551616) as digest
                            from outbox group by 1, 2 order by 1, 2""")) {
                while (row.next()) {
                    BigDecimal digest = row.getBigDecimal("digest");
                    cells.add(new Cell(
                            row.getString("type"),
                            row.getString("month"),
                            row.getLong("events"),
                            digest.toBigInteger().toString()));
                }
            }
            return new Summary(watermark, cells);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant watermark(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select event_watermark(?)")) {
            select.setString(1, applicationRole);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }
}
