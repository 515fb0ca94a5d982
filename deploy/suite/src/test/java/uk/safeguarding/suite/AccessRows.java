package uk.safeguarding.suite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the access log of a service says of one reader.
final class AccessRows {

    private AccessRows() {}

    /// Operation, outcome and person of each row, in the order in which they were written.
    ///
    /// @param subject the reader, as Keycloak knows them
    static List<String> of(Suite suite, Service service, String subject) throws SQLException {
        try (Connection database = suite.database(service);
                PreparedStatement select = database.prepareStatement(
                        "select operation || ' ' || outcome || ' ' || coalesce(person, 'null') from access_log"
                                + " where subject = ? order by id")) {
            select.setString(1, subject);
            List<String> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
            return rows;
        }
    }
}
