package uk.safeguarding.platform.limit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.error.DomainException.TooMany;
import uk.safeguarding.platform.record.Searches;
import uk.safeguarding.platform.security.Caller;

/// Answers 429 to a person or client system that sends more than its share, and to whoever asked for too many that are
/// unknown. The second is a refusal, and stands in the access log; the first says nothing about anybody, and to write
/// it
/// down would be one more thing that a flood takes.
public class LimitFilter {

    private static final int NOT_FOUND = 404;

    private final RateLimits rates;
    private final Unknowns unknowns;
    private final Caller caller;
    private final MeterRegistry meters;

    LimitFilter(RateLimits rates, Unknowns unknowns, Caller caller, MeterRegistry meters) {
        this.rates = rates;
        this.unknowns = unknowns;
        this.caller = caller;
        this.meters = meters;
    }

    /// Before the policy is asked.
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 50)
    public void count() {
        String subject = caller.subject();
        String client = caller.client();
        if (subject != null && client != null) {
            refuseUntil(
                    rates.ofUser(subject, client), TooMany.REQUESTS, "You have sent too many requests; wait a moment");
            refuseUntil(
                    rates.ofClient(client),
                    TooMany.REQUESTS,
                    "Your system has sent too many requests; let it wait a moment");
        }
    }

    /// When the policy has said whether the request is about persons.
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 150)
    public void guard(ContainerRequestContext request) {
        String subject = caller.subject();
        if (subject != null && caller.personal() && asksForSomebody(request)) {
            refuseUntil(
                    unknowns.toWait(subject),
                    TooMany.UNKNOWN,
                    "You have asked for many who are not known here; wait, or ask a colleague");
        }
    }

    /// Nobody is asked who they are whom the policy did not admit: their token may not be valid.
    @ServerResponseFilter
    public void note(ContainerRequestContext request, ContainerResponseContext response) {
        String subject = caller.personal() ? caller.subject() : null;
        if (subject == null) {
            return;
        }
        if (response.getStatus() == NOT_FOUND) {
            unknowns.note(subject, request.getUriInfo().getPathParameters().toString());
        } else if (Searches.isSearch(request.getUriInfo().getPath())
                && response.getEntity() instanceof AboutPersons answer
                && answer.nobody()) {
            unknowns.note(subject, caller.requestId().toString());
        }
    }

    private static boolean asksForSomebody(ContainerRequestContext request) {
        return Searches.isSearch(request.getUriInfo().getPath())
                || !request.getUriInfo().getPathParameters().isEmpty();
    }

    private void refuseUntil(Duration wait, String code, String detail) {
        if (wait.isPositive()) {
            meters.counter("limits.refused", "code", code).increment();
            throw new TooMany(code, detail, wait);
        }
    }
}
