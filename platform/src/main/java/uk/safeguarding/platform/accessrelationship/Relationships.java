package uk.safeguarding.platform.accessrelationship;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Cursor;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.security.Caller;

/// All relationships to the children whom the caller sees, granted or following from another record.
@ApplicationScoped
public class Relationships {

    private static final String SELECT = """
            select * from relationship
            where local_authority = ?
              and (?::uuid is null or child_id = ?)
              and (?::text is null or party = ?)
              and (?::date is null or ("from" <= ? and ("to" is null or "to" > ?)))
              and (?::uuid is null or (id, child_id, "from") > (?, ?, ?))
            order by id, child_id, "from" limit ?""";

    private final AgroalDataSource database;
    private final Caller caller;

    Relationships(AgroalDataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /// Where a page ended. One record may make several relationships of a child, one after another.
    private record After(UUID id, LocalDate from) {

        static After of(String text) {
            return new After(
                    UUID.fromString(text.substring(0, text.indexOf(' '))),
                    LocalDate.parse(text.substring(text.indexOf(' ') + 1)));
        }

        static Cursor cursor(Relationship last) {
            return new Cursor(last.id() + " " + last.from(), last.childId());
        }
    }

    /// @param on only those that hold on this day
    Page<Relationship> list(@Nullable UUID childId, @Nullable String party, @Nullable LocalDate on, PageRequest page) {
        After after = page.cursor().map(cursor -> (After) cursor.key(After::of)).orElse(null);
        UUID afterId = after == null ? null : after.id();
        LocalDate afterFrom = after == null ? null : after.from();
        UUID afterChild = page.cursor().map(Cursor::id).orElse(null);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            bind(
                    select,
                    caller.localAuthority(),
                    childId,
                    childId,
                    party,
                    party,
                    on,
                    on,
                    on,
                    afterId,
                    afterId,
                    afterChild,
                    afterFrom);
            select.setInt(13, page.pageSize() + 1);
            List<Relationship> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(Relationship.of(row));
                }
            }
            return Page.of(rows, page.pageSize(), After::cursor);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement select, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            select.setObject(i + 1, values[i]);
        }
    }
}
