package uk.safeguarding.platform.record;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.Problem;

/// Every change of a record says which revision it changes: an operation that takes a [Revision] answers 428 without
/// one.
public class IfMatchFilter {

    private static final int PRECONDITION_REQUIRED = 428;

    @ServerRequestFilter(priority = Priorities.USER + 100)
    public @Nullable Response require(ResourceInfo resource, ContainerRequestContext request) {
        boolean wanted =
                Arrays.asList(resource.getResourceMethod().getParameterTypes()).contains(Revision.class);
        if (!wanted || request.getHeaderString(HttpHeaders.IF_MATCH) != null) {
            return null;
        }
        return Response.status(PRECONDITION_REQUIRED)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(
                        PRECONDITION_REQUIRED,
                        "Precondition required",
                        "if-match-missing",
                        "Send the record's ETag as If-Match"))
                .build();
    }
}
