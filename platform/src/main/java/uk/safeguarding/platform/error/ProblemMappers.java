package uk.safeguarding.platform.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.Forbidden;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.error.DomainException.StaleRevision;
import uk.safeguarding.platform.error.DomainException.TooMany;
import uk.safeguarding.platform.error.DomainException.Unavailable;

/// Turns every failure into a [Problem]. The only place where an exception meets an HTTP status, and the only place
/// that decides what of a failure is told: never a value from the request or the database.
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refused(DomainException refusal) {
        return switch (refusal) {
            case Invalid e -> respond(Problem.of(400, "Invalid request", e.code(), e.detail(), e.violations()));
            case Forbidden e -> respond(403, "Forbidden", e);
            case NotFound e -> respond(404, "Not found", e);
            case Conflict e -> respond(409, "Conflict", e);
            case StaleRevision e -> respond(412, "Precondition failed", e);
            case RuleBroken e -> respond(422, "Rule broken", e);
            case TooMany e ->
                Response.fromResponse(respond(429, "Too many requests", e))
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                e.toWait().plusSeconds(1).toSeconds())
                        .build();
            case Unavailable e -> respond(503, "Not available", e);
        };
    }

    @ServerExceptionMapper
    public Response stale(OptimisticLockException ignored) {
        return refused(new StaleRevision());
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        return refused(Refusals.invalid(e));
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonMappingException.class, JsonProcessingException.class})
    public Response unreadable(JsonProcessingException e) {
        return refused(Refusals.unreadable(e));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return refused(refusal);
            }
            if (cause instanceof JsonProcessingException json) {
                return unreadable(json);
            }
        }
        int status = e.getResponse().getStatus();
        String title = e.getResponse().getStatusInfo().getReasonPhrase();
        if (status < 400) {
            return e.getResponse();
        }
        return switch (status) {
            case 400 -> refused(new Invalid("invalid-request", "The request could not be understood"));
            case 404 -> refused(new NotFound("resource"));
            case 500 -> failed(e);
            default ->
                respond(Problem.of(
                        status, title, title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), title));
        };
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Uni<Response> unauthenticated(RuntimeException e, RoutingContext request) {
        HttpAuthenticator authenticator =
                Objects.requireNonNull(request.get(HttpAuthenticator.class.getName()), "no authenticator");
        return authenticator.getChallenge(request).map(challenge -> {
            boolean redirects = challenge != null && challenge.status == 302;
            Response.ResponseBuilder answer = redirects
                    ? Response.status(302)
                    : Response.fromResponse(
                            respond(Problem.of(401, "Unauthorised", "unauthenticated", "A valid token is needed")));
            if (challenge == null || challenge.getHeaders().isEmpty()) {
                return answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
            }
            challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
            return answer.build();
        });
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException ignored) {
        return refused(new Forbidden("forbidden", "Your role may not do this"));
    }

    @ServerExceptionMapper({PersistenceException.class, RollbackException.class, SQLException.class})
    public Response database(Exception e) {
        DomainException refusal = Refusals.of(e);
        return refusal == null ? failed(e) : refused(refusal);
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        DomainException refusal = Refusals.of(e);
        if (refusal != null) {
            return refused(refusal);
        }
        if (isClosed(e)) {
            return respond(Problem.of(408, "Request timeout", "body-incomplete", "The body did not arrive in time"));
        }
        LOG.errorf("Request failed: %s", Trouble.describe(e));
        return respond(Problem.of(
                500,
                "Internal error",
                "internal-error",
                "The service failed; nothing was changed. Report the trace id"));
    }

    /// Whether the connection ended while the body was read: no fault of the service, and nobody is there to hear of
    /// it.
    private static boolean isClosed(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(HttpClosedException.class::isInstance);
    }

    private static Response respond(int status, String title, DomainException e) {
        return respond(Problem.of(status, title, e.code(), e.detail()));
    }

    private static Response respond(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
