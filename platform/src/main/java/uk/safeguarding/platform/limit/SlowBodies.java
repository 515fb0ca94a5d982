package uk.safeguarding.platform.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
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
        if (!WITHOUT_BODY.contains(request.method())) {
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

    private Duration longest(RoutingContext context) {
        return BodyLimits.isImport(context) ? settings.importBody() : settings.body();
    }
}
