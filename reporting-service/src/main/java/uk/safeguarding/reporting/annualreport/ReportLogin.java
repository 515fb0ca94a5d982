package uk.safeguarding.reporting.annualreport;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import uk.safeguarding.platform.security.TenantByScheme;

/// Sends people who open a report's page in a browser to log in. Whatever carries a token, good or bad, and whatever is
/// not such a page, is judged by its token alone.
@ApplicationScoped
public class ReportLogin extends TenantByScheme {

    /// The named tenant with the authorisation code flow, as configured under `quarkus.oidc.report`.
    static final String TENANT = "report";

    @Override
    public String resolve(RoutingContext context) {
        return isPage(context) && context.request().getHeader(HttpHeaders.AUTHORIZATION) == null
                ? TENANT
                : super.resolve(context);
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
