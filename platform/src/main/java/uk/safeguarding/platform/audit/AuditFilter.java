package uk.safeguarding.platform.audit;

import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AuditTrail.Outcome;
import uk.safeguarding.platform.error.DomainException.TooMany;
import uk.safeguarding.platform.error.DomainException.Unavailable;
import uk.safeguarding.platform.error.Problem;
import uk.safeguarding.platform.record.Searches;
import uk.safeguarding.platform.security.Caller;

/// Writes the audit of every request before its body is sent: a row for each person disclosed, one for a refusal, one
/// for a search that found nobody. If it cannot be written, the data is withheld (503). Changes were audited with the
/// change, and whom its answer discloses besides is audited here.
public class AuditFilter {

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);
    private static final int BAD_REQUEST = 400;

    private final AuditTrail trail;
    private final Caller caller;

    AuditFilter(AuditTrail trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    private record Entry(Outcome outcome, Set<String> persons) {}

    @ServerResponseFilter(priority = 100)
    public Uni<Void> audit(ContainerRequestContext request, ContainerResponseContext response) {
        Entry entry = entry(request, response);
        if (entry == null) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> written = Uni.createFrom().item(() -> {
            write(entry, response);
            return null;
        });
        return BlockingOperationControl.isBlockingAllowed()
                ? written
                : written.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void write(Entry entry, ContainerResponseContext response) {
        try {
            trail.committed(entry.outcome(), response.getStatus(), entry.persons());
        } catch (Unavailable e) {
            response.setStatus(503);
            response.getHeaders().clear();
            response.setEntity(
                    Problem.of(503, "Not available", e.code(), e.detail()),
                    null,
                    jakarta.ws.rs.core.MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }

    private @Nullable Entry entry(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        if (REFUSALS.contains(status) || isRefusal(response)) {
            return new Entry(Outcome.REFUSED, Set.of());
        }
        if (status >= BAD_REQUEST || !(caller.personal() || caller.everyAuthority())) {
            return null;
        }
        if ("true".equals(response.getHeaderString("Idempotent-Replay"))) {
            return new Entry(Outcome.REPLAYED, Set.of());
        }
        boolean reads = request.getMethod().equals("GET")
                || Searches.isSearch(request.getUriInfo().getPath())
                || answersOldRecord(request, status);
        return reads ? disclosed(response.getEntity()) : besides(response.getEntity());
    }

    private static @Nullable Entry besides(@Nullable Object entity) {
        return entity instanceof AboutPersons answer && !answer.others().isEmpty()
                ? new Entry(Outcome.DISCLOSED, answer.others())
                : null;
    }

    /// A create that found the record of the same source changed nothing, and shows what was recorded before.
    private static boolean answersOldRecord(ContainerRequestContext request, int status) {
        return request.getMethod().equals("POST")
                && status == 200
                && request.getUriInfo().getPathParameters().isEmpty();
    }

    private static Entry disclosed(@Nullable Object entity) {
        return switch (entity) {
            case AboutPersons answer when answer.nobody() -> new Entry(Outcome.EMPTY, Set.of());
            case AboutPersons answer -> new Entry(Outcome.DISCLOSED, answer.persons());
            case null, default -> new Entry(Outcome.DISCLOSED, Set.of());
        };
    }

    /// One that its status alone does not tell.
    private static boolean isRefusal(ContainerResponseContext response) {
        return response.getEntity() instanceof Problem problem
                && (problem.code().startsWith("purpose-of-use")
                        || problem.code().equals(TooMany.UNKNOWN));
    }
}
