package uk.safeguarding.suite.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The row that the service leaves for each person disclosed or changed, with values of the same length.
final class PlainAudit {

    private static final String INSERT = """
            insert into access_log (request_id, subject, client, agency, roles, local_authority, operation, record_id, purpose, fields,
                                    outcome, status, person)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private PlainAudit() {}

    static void insert(
            Connection connection,
            String authority,
            String operation,
            String outcome,
            @Nullable UUID record,
            String person)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, "00000000-0000-0000-0000-000000000000");
            insert.setString(3, "suite-cli");
            insert.setString(4, null);
            insert.setArray(5, connection.createArrayOf("text", new Object[] {"loader"}));
            insert.setString(6, authority);
            insert.setString(7, operation);
            insert.setObject(8, record);
            insert.setString(9, "STATUTORY_RETURN");
            insert.setString(10, "ALL");
            insert.setString(11, outcome);
            insert.setInt(12, 200);
            insert.setString(13, person);
            insert.executeUpdate();
        }
    }
}
