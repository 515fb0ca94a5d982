package uk.safeguarding.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody may do in their absence: who they were when they asked for long work, by which operation and for what
/// purpose, see [Caller].
///
/// @param operation the operation id of OpenAPI by which they asked
public record Mandate(
        String subject,
        @Nullable String client,
        @Nullable String staffId,
        @Nullable String agency,
        String localAuthority,
        Set<String> teams,
        Set<String> roles,
        String operation,
        @Nullable PurposeOfUse purpose) {

    /// The same, by another operation.
    public Mandate by(String other) {
        return new Mandate(subject, client, staffId, agency, localAuthority, teams, roles, other, purpose);
    }

    Claims claims() {
        return new Claims(subject, client, staffId, agency, null, localAuthority, teams, roles);
    }
}
