package uk.safeguarding.platform.accessrequest;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.accessrequest.AccessRequest.Reason;
import uk.safeguarding.platform.accessrequest.AccessRequest.Verdict;
import uk.safeguarding.platform.error.DomainException.Forbidden;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.security.Caller;

/// The use cases of emergency access. Request and place in the privacy officer's queue are one row.
@ApplicationScoped
@Transactional
@IfBuildProperty(name = "access-relationships.enabled", stringValue = "true")
public class AccessRequestService {

    private final AccessRequestRepository requests;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    AccessRequestService(AccessRequestRepository requests, Outbox outbox, Caller caller, Clock clock) {
        this.requests = requests;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// @throws NotFound  `child-not-found` if there is none of that reference, or the caller is excluded from it
    /// @throws Forbidden `staff-reference-missing` if the token does not say who of the staff is asking
    AccessRequest open(String childReference, Reason grounds, String justification) {
        String staffId = caller.staffId();
        if (staffId == null) {
            throw new Forbidden("staff-reference-missing", "Your account has no staff reference");
        }
        UUID child = requests.childToOpen(childReference).orElseThrow(() -> new NotFound("child"));
        AccessRequest request =
                new AccessRequest(caller.localAuthority(), child, staffId, grounds, justification, clock.instant());
        requests.persist(request);
        outbox.unpublished(request);
        return request;
    }

    AccessRequest review(UUID id, Revision expected, Verdict verdict, @Nullable String finding) {
        AccessRequest request = requests.get(id, expected);
        request.review(verdict, finding);
        requests.flush();
        outbox.unpublished(request);
        return request;
    }
}
