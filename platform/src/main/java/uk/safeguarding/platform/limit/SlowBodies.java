package uk.safeguarding.platform.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;

/// Cuts off a client whose body does not arrive in time, however steadily it drips: each would keep a connection and a
/// buffer. One that sends nothing at all is cut off by the idle timeout.
@ApplicationScoped
public class SlowBodies {

    /// Before authentication: a client without a token is cut off too.
    private static final int FIRST = 1_000;

    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Vertx vertx;
    private final LimitSettings settings;

    SlowBodies(Vertx vertx, LimitSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!WITHOUT_BODY.contains(request.method()) && mayHaveBody(request)) {
            long timer = vertx.setTimer(longest(context).toMillis(), _ -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
            context.addEndHandler(_ -> {
                if (request.isEnded()) { // an answer that did not wait for the body leaves the client dripping
                    vertx.cancelTimer(timer);
                }
            });
        }
        context.next();
    }

    /// A request that announces no body has none in HTTP/1.1; it counts as unread for as long as it is worked on.
    private static boolean mayHaveBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.version() == HttpVersion.HTTP_2
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (length != null && !length.equals("0"));
    }

    private Duration longest(RoutingContext context) {
        return BodyLimits.isImport(context) ? settings.importBody() : settings.body();
    }
}
