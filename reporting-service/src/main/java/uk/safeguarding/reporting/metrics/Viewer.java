package uk.safeguarding.reporting.metrics;

import java.util.List;
import uk.safeguarding.platform.security.Sight;

/// For whom facts are read. The database shows each what they may see: to a narrower scope than the authority only
/// what is about children of theirs (`V15__own_figures.sql`).
///
/// @param localAuthority GSS code; empty where the scope is the authority
/// @param scope          how much of it
/// @param staff          pseudonym of the caller; empty where the scope is the authority, or the token names no staff
/// @param teams          pseudonyms of the caller's teams
record Viewer(String localAuthority, Sight scope, String staff, List<String> teams) {

    /// Who is shown no fact: outside a request, and before the policy matrix has admitted a caller.
    static final Viewer NOBODY = new Viewer("", Sight.OWN, "", List.of());

    /// Who is shown every fact; that a question is about no other authority than the caller's is asked before.
    static final Viewer AUTHORITY = new Viewer("", Sight.AUTHORITY, "", List.of());
}
