package uk.safeguarding.platform.idempotency;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.idempotency.Idempotency.Answer;
import uk.safeguarding.platform.idempotency.Idempotency.Key;
import uk.safeguarding.platform.limit.BodyLimits;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.security.Caller;

/// `Idempotency-Key` on POSTs and PUTs that change something: the same key and body is answered as the first time,
/// marked `Idempotent-Replay: true`, another body is refused. Decided after the gates and before `If-Match`, which the
/// first send has made stale.
public class IdempotencyFilter {

    static final String HEADER = "Idempotency-Key";

    private final Idempotency idempotency;
    private final Idempotency.Request request;
    private final Caller caller;

    IdempotencyFilter(Idempotency idempotency, Idempotency.Request request, Caller caller) {
        this.idempotency = idempotency;
        this.request = request;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.USER)
    public @Nullable Response replay(ContainerRequestContext context) throws IOException {
        String header = context.getHeaderString(HEADER);
        String client = caller.subject();
        boolean changes =
                context.getMethod().equals("POST") || context.getMethod().equals("PUT");
        if (header == null || client == null || !changes || caller.everyAuthority()) {
            return null;
        }
        String hash = context.getUriInfo().getPath().equals(BodyLimits.IMPORTS) ? ofFile(context) : ofBody(context);
        String path = context.getUriInfo().getPath();
        boolean creates = context.getMethod().equals("POST")
                && context.getUriInfo().getPathParameters().isEmpty();
        Key key = new Key(
                caller.client() + "|" + client, context.getMethod() + " " + path, parse(header), hash, creates, false);
        request.keyed(key);
        return idempotency.answered(key).map(answer -> again(key, answer)).orElse(null);
    }

    /// A send that lost the race against its twin failed on the way; it is answered as its twin was. Without the
    /// database nobody knows of a twin, and the failure is answered as it is.
    @ServerResponseFilter(priority = 200)
    public void replayLost(ContainerResponseContext response) {
        Key key = request.key();
        if (key == null || response.getStatus() < 400 || response.getStatus() == 422) {
            return;
        }
        twin(key).ifPresent(answer -> {
            Response again = again(key, answer);
            response.setStatus(again.getStatus());
            response.setEntity(null);
            response.getHeaders().clear();
            response.getHeaders().putAll(again.getHeaders());
        });
    }

    private Optional<Answer> twin(Key key) {
        try {
            return idempotency.answered(key).filter(answer -> answer.bodyHash().equals(key.bodyHash()));
        } catch (IllegalStateException databaseAway) {
            return Optional.empty();
        }
    }

    private static Response again(Key key, Answer answer) {
        if (!answer.bodyHash().equals(key.bodyHash())) {
            throw new RuleBroken("idempotency-key-reused", "This Idempotency-Key was sent before with another body");
        }
        Response.ResponseBuilder response = Response.status(answer.status())
                .header(HttpHeaders.ETAG, Answers.etag(answer.revision()))
                .header("Idempotent-Replay", "true");
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        return response.build();
    }

    private static UUID parse(String header) {
        try {
            return UUID.fromString(header);
        } catch (IllegalArgumentException e) {
            throw new Invalid("idempotency-key-malformed", "Idempotency-Key is a UUID");
        }
    }

    private static String ofBody(ContainerRequestContext context) throws IOException {
        byte[] body = context.getEntityStream().readAllBytes();
        context.setEntityStream(new ByteArrayInputStream(body));
        return HexFormat.of().formatHex(sha256().digest(body));
    }

    /// Of a file and of what is to be done with it; it is too large for the memory.
    private static String ofFile(ContainerRequestContext context) throws IOException {
        Path file = Files.createTempFile("import", null);
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            context.getEntityStream().transferTo(out);
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
        context.setEntityStream(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
        String asked = String.valueOf(context.getUriInfo().getRequestUri().getRawQuery());
        return HexFormat.of().formatHex(digest.digest(asked.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
