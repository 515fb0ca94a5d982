package uk.safeguarding.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Makes a database, its roles, grants and extensions, or brings an existing one up to the same state.
final class DatabaseSetUp {

    private static final List<String> EXTENSIONS = List.of("btree_gist", "pg_trgm", "unaccent", "fuzzystrmatch");

    private final DatabaseAccess access;

    DatabaseSetUp(DatabaseAccess access) {
        this.access = access;
    }

    /// What concerns the whole server.
    ///
    /// @param server a connection of the superuser to any database
    void makeRolesAndDatabase(Connection server) throws SQLException {
        role(server, access.owner(), access.ownerPassword());
        role(server, access.application(), access.applicationPassword());
        role(server, access.relay(), access.relayPassword());
        if (!exists(server, "select 1 from pg_database where datname = ?", access.database())) {
            // Names are checked by DatabaseAccess: no quoting is needed.
            run(server, "create database " + access.database() + " owner " + access.owner());
        }
        run(server, "revoke all on database " + access.database() + " from public");
        run(
                server,
                "grant connect on database " + access.database() + " to " + access.application() + ", "
                        + access.relay());
        run(server, "grant pg_read_all_stats to " + access.owner() + ", " + access.relay());
    }

    /// What concerns the database alone.
    ///
    /// @param database a connection of the superuser to that database
    void makeSchemaAndExtensions(Connection database) throws SQLException {
        run(database, "alter schema public owner to " + access.owner());
        run(database, "revoke all on schema public from public");
        run(database, "grant usage on schema public to " + access.application() + ", " + access.relay());
        for (String extension : EXTENSIONS) {
            run(database, "create extension if not exists " + extension + " schema public");
        }
    }

    private static void role(Connection server, String name, String password) throws SQLException {
        String verb = exists(server, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
        String template =
                verb + " role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password %L";
        try (PreparedStatement format = server.prepareStatement("select format(?, ?, ?)")) {
            format.setString(1, template);
            format.setString(2, name);
            format.setString(3, password);
            try (ResultSet statement = format.executeQuery()) {
                statement.next();
                run(server, statement.getString(1));
            }
        }
    }

    private static boolean exists(Connection server, String query, String name) throws SQLException {
        try (PreparedStatement statement = server.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
