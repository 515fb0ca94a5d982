package uk.safeguarding.reporting.annualreport;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/// Sends people who open a report's page in a browser to log in. Whatever carries a bearer token, good or bad, and
/// whatever is not such a page, is judged by its token alone.
@ApplicationScoped
public class ReportLogin implements TenantResolver {

    /// The named tenant with the authorisation code flow, as configured under `quarkus.oidc.report`.
    static final String TENANT = "report";

    /// @return the tenant, or null for the one of bearer tokens
    @Override
    @SuppressWarnings("NullAway") // null means the default tenant
    public @Nullable String resolve(RoutingContext context) {
        return isPage(context) && context.request().getHeader(HttpHeaders.AUTHORIZATION) == null ? TENANT : null;
    }

    private static boolean isPage(RoutingContext context) {
        String path = context.normalizedPath();
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.equals(context.request().method())
                && path.startsWith("/v1/annual-reports/")
                && path.endsWith(".html")
                && accept != null
                && accept.contains("text/html");
    }
}
