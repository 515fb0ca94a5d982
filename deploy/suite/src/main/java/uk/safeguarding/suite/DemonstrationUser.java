package uk.safeguarding.suite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A person of the demonstration: one of each role in each authority, the service account's left out.
///
/// @param role      a realm role
/// @param authority a GSS code of [#AUTHORITIES]
public record DemonstrationUser(String role, String authority) {

    /// Rutland, whose users have the plain name of their role.
    public static final String HOME_AUTHORITY = "E06000017";

    /// Of the sample whose authority is not named; there is no such code.
    public static final String UNNAMED_AUTHORITY = "E99000001";

    /// Rutland, Rotherham, Rhondda Cynon Taf, and one that does not exist.
    public static final List<String> AUTHORITIES = List.of(HOME_AUTHORITY, "E08000018", "W06000016", UNNAMED_AUTHORITY);

    /// `iro` in Rutland, `iro.E08000018` in Rotherham. Keycloak keeps it in lower case and takes either.
    public String username() {
        return authority.equals(HOME_AUTHORITY) ? role : role + "." + authority;
    }

    /// The staff reference that samples allocate children to.
    String staffId() {
        return role.toUpperCase(Locale.ROOT);
    }

    /// The subject of the person's tokens: the same in every demonstration, so that it survives a new import.
    UUID id() {
        return UUID.nameUUIDFromBytes(("demonstration user " + username()).getBytes(StandardCharsets.UTF_8));
    }

    /// The name of the secret that is the password.
    String secret() {
        return "users/" + username();
    }
}
