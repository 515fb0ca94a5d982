package uk.safeguarding.platform.limit;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// How large a body may be: small, but for a file of an import, which the server's own limit is for.
@ApplicationScoped
public class BodyLimits {

    /// Where files are sent to.
    public static final String IMPORTS = "/v1/imports";

    /// Behind the server's own limit, which it narrows, and before authentication.
    private static final int BEHIND_THE_SERVERS = 1;

    private static final int TOO_LARGE = 413;

    private final long most;

    BodyLimits(LimitSettings settings) {
        this.most = settings.bodySize().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::narrow, BEHIND_THE_SERVERS);
    }

    static boolean isImport(RoutingContext context) {
        return context.normalizedPath().equals(IMPORTS);
    }

    private void narrow(RoutingContext context) {
        if (isImport(context)) {
            context.next();
        } else if (length(context) > most) {
            context.response()
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .setStatusCode(TOO_LARGE)
                    .end();
        } else {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most); // for a body that does not say its length
            context.next();
        }
    }

    private static long length(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
