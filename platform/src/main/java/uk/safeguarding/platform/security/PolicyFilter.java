package uk.safeguarding.platform.security;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Forbidden;
import uk.safeguarding.platform.error.DomainException.Invalid;

/// The gates behind the token and the permission: the matrix must admit one of the caller's roles (403), and where the
/// operation concerns a person's record the caller must say why (400), with a purpose that the role may have (403).
public class PolicyFilter {

    private final Policy policy;
    private final Caller caller;

    PolicyFilter(Policy policy, Caller caller) {
        this.policy = policy;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 100)
    public void decide(ResourceInfo resource, ContainerRequestContext request) {
        String operation = operationOf(resource);
        caller.asksFor(operation);
        List<Policy.Row> rows = policy.admitting(operation, caller.roles());
        if (rows.isEmpty()) {
            throw new Forbidden("forbidden", "Your role may not do this");
        }
        caller.admitted(rows, purpose(rows, request.getHeaderString(PurposeOfUse.HEADER)));
    }

    private static @Nullable PurposeOfUse purpose(List<Policy.Row> rows, @Nullable String header) {
        Set<PurposeOfUse> allowed = EnumSet.noneOf(PurposeOfUse.class);
        rows.forEach(row -> allowed.addAll(row.purposes()));
        if (allowed.isEmpty()) {
            return null;
        }
        if (header == null) {
            throw new Invalid("purpose-of-use-missing", "Say why in the header Purpose-Of-Use");
        }
        PurposeOfUse purpose = parse(header);
        if (!allowed.contains(purpose)) {
            throw new Forbidden("purpose-of-use-not-allowed", "Your role may not do this for that purpose");
        }
        return purpose;
    }

    private static PurposeOfUse parse(String header) {
        try {
            return PurposeOfUse.valueOf(header);
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("purpose-of-use-unknown", "Purpose-Of-Use is not one of the closed list");
        }
    }

    private static String operationOf(ResourceInfo resource) {
        Operation operation = resource.getResourceMethod().getAnnotation(Operation.class);
        return operation == null ? "" : operation.operationId();
    }
}
