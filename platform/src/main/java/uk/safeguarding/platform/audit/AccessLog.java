package uk.safeguarding.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Cursor;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.security.Caller;

/// The access log as those read it who must answer for it.
@ApplicationScoped
public class AccessLog {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String SELECT = """
            select id, recorded_at, request_id, subject, client, agency, roles, operation, record_id, person, purpose, fields,
                   outcome, status
            from access_log
            where local_authority = ? and id < ?
              and (?::text is null or person = ?)
              and (?::text is null or subject = ?)
              and (?::timestamptz is null or recorded_at >= ?)
              and (?::timestamptz is null or recorded_at < ?)
            order by id desc limit ?""";

    private static final String VERIFY = """
            select number, sealed_at, hash, number = position
                   and row_count = (select count(*) from access_log where transaction >= since and transaction < up_to)
                   and hash = access_log_hash(previous, since, up_to) as holds
            from (select s.*, row_number() over w as position, lag(hash, 1, ''::bytea) over w as previous,
                         lag(up_to, 1, '0'::xid8) over w as since
                  from access_log_seal s window w as (order by number)) chain
            order by number""";

    private final AgroalDataSource database;
    private final Caller caller;

    AccessLog(AgroalDataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /// What is looked for; a criterion that is null does not narrow.
    ///
    /// @param person id of the person's record, or pseudonym
    /// @param actor  the subject of the token
    /// @param from   first day, in London
    /// @param to     last day, included
    record Search(
            @Nullable String person,
            @Nullable String actor,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /// Whether the chain of seals holds.
    ///
    /// @param holds  every row that was sealed is there, unchanged, and none was added
    /// @param seals  how many there are
    /// @param broken the first of those that do not hold, at most a hundred
    /// @param head   the last seal: kept elsewhere, it also proves that nothing was cut off at the end
    public record Verification(
            boolean holds,
            @Schema(minimum = "0") long seals,
            @Schema(maxItems = 100) List<Long> broken,
            @Nullable Seal head) {

        static final int BROKEN_SHOWN = 100;
    }

    /// One seal of the chain.
    public record Seal(
            @Schema(minimum = "1") long number,
            OffsetDateTime sealedAt,

            @Schema(description = "SHA-256 in hex", pattern = "[0-9a-f]{64}")
            String hash) {}

    /// Who saw or changed the record of that person, the newest first.
    public Page<Access> about(UUID person, PageRequest page) {
        return list(new Search(person.toString(), null, null, null), page);
    }

    /// Rows of the caller's authority, the newest first.
    Page<Access> list(Search search, PageRequest page) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            bind(select, search);
            select.setLong(2, page.cursor().map(AccessLog::before).orElse(Long.MAX_VALUE));
            select.setInt(11, page.pageSize() + 1);
            List<Access> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(Access.of(row));
                }
            }
            return Page.of(rows, page.pageSize(), last -> new Cursor(Long.toString(last.number()), last.requestId()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void bind(PreparedStatement select, Search search) throws SQLException {
        OffsetDateTime from = search.from() == null ? null : startOf(search.from());
        OffsetDateTime to = search.to() == null ? null : startOf(search.to().plusDays(1));
        select.setString(1, caller.localAuthority());
        select.setString(3, search.person());
        select.setString(4, search.person());
        select.setString(5, search.actor());
        select.setString(6, search.actor());
        select.setObject(7, from);
        select.setObject(8, from);
        select.setObject(9, to);
        select.setObject(10, to);
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toOffsetDateTime();
    }

    private static long before(Cursor cursor) {
        return (Long) cursor.key(Long::valueOf);
    }

    /// Works out every seal again, from the first.
    Verification verify() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(VERIFY);
                ResultSet row = select.executeQuery()) {
            List<Long> broken = new ArrayList<>();
            Seal head = null;
            long seals = 0;
            while (row.next()) {
                head = new Seal(
                        row.getLong("number"),
                        row.getObject("sealed_at", OffsetDateTime.class),
                        HexFormat.of().formatHex(row.getBytes("hash")));
                seals++;
                if (!row.getBoolean("holds") && broken.size() < Verification.BROKEN_SHOWN) {
                    broken.add(head.number());
                }
            }
            return new Verification(broken.isEmpty(), seals, broken, head);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
