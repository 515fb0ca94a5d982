package uk.safeguarding.embedded;

import java.util.regex.Pattern;

/// A database and the passwords of its three roles.
///
/// `<database>_owner` owns the database and its schema `public` and runs the migrations; `<database>_app` is the
/// service's; `<database>_relay` reads the event log and marks it sent. None of them can do more than log in and use
/// what it is granted.
///
/// @param database lower-case letters, digits and underscores, at most 57 characters
public record DatabaseAccess(String database, String ownerPassword, String applicationPassword, String relayPassword) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,56}");

    public DatabaseAccess {
        if (!NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("Not a database name: " + database);
        }
    }

    public String owner() {
        return database + "_owner";
    }

    public String application() {
        return database + "_app";
    }

    public String relay() {
        return database + "_relay";
    }
}
