package uk.safeguarding.reporting.metrics;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.event.Pseudonyms;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.platform.security.Sight;

/// Knows the caller by the pseudonyms under which the facts speak of staff and teams, made as the producers make
/// them.
@ApplicationScoped
class Viewers {

    private final Pseudonyms pseudonyms;
    private final Caller caller;

    Viewers(Pseudonyms pseudonyms, Caller caller) {
        this.pseudonyms = pseudonyms;
        this.caller = caller;
    }

    /// The caller, with as much as the policy matrix lets them see; nobody outside a request.
    Viewer now() {
        if (!Arc.container().requestContext().isActive()) {
            return Viewer.NOBODY;
        }
        Sight sight = caller.sight();
        return sight == null ? Viewer.NOBODY : now(sight);
    }

    /// The caller, with that scope.
    Viewer now(Sight scope) {
        if (scope == Sight.AUTHORITY) {
            return Viewer.AUTHORITY;
        }
        String authority = caller.localAuthority();
        String staffId = caller.staffId();
        return new Viewer(
                authority,
                scope,
                staffId == null ? "" : pseudonyms.of(Person.staff(authority, staffId)),
                caller.teams().stream()
                        .map(team -> pseudonyms.of(Person.team(authority, team)))
                        .toList());
    }
}
