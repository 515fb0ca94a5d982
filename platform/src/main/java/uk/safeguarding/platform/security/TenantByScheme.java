package uk.safeguarding.platform.security;

import io.quarkus.arc.DefaultBean;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.oidc.common.runtime.OidcConstants;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/// Decides by the scheme of `Authorization` how a token is judged: `DPoP` as one that is bound to a key, all else as a
/// bearer token. Neither a segment of the path nor a cookie has a say, which they have where a resolver answers null.
@DefaultBean
@ApplicationScoped
public class TenantByScheme implements TenantResolver {

    /// The tenant of tokens that are bound to a key, as configured under `quarkus.oidc.bound`.
    static final String BOUND = "bound";

    private static final String SCHEME = OidcConstants.DPOP_SCHEME + " ";
    private static final Pattern DOTS_ALONE = Pattern.compile("\\S+ [ .]*");
    private static final Pattern THREE_PARTS = Pattern.compile("[^.]+\\.[^.]+\\.[^.]+");

    @Override
    public String resolve(RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && DOTS_ALONE.matcher(authorization).matches()) {
            // Quarkus would fail on such a token; a scheme without one it takes as nobody
            context.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer");
        }
        return isBound(context.request()) ? BOUND : OidcUtils.DEFAULT_TENANT_ID;
    }

    /// Whether the request shows a bound token. One whose proof cannot be read shows none: Quarkus would fail on it.
    private static boolean isBound(HttpServerRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        String proof = request.getHeader(OidcConstants.DPOP_SCHEME);
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && (proof == null || isReadable(proof));
    }

    private static boolean isReadable(String proof) {
        return THREE_PARTS.matcher(proof).matches()
                && OidcUtils.decodeJwtHeaders(proof) != null
                && OidcCommonUtils.decodeJwtContent(proof) != null;
    }
}
