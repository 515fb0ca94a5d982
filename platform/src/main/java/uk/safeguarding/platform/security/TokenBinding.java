package uk.safeguarding.platform.security;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// What the token gate asks of key-bound tokens (RFC 9449) beyond what Quarkus checks, which is the proof's signature,
/// key, method, address and hash of the token: that a bound token comes with a proof and a partner's token is bound,
/// and that the proof is fresh and used once.
@ApplicationScoped
public class TokenBinding implements SecurityIdentityAugmentor {

    /// The role whose tokens must be bound, whoever holds them.
    static final String PARTNER = "partner-agency";

    /// The oldest proof that is taken.
    static final Duration PROOF_LIFE = Duration.ofSeconds(60);

    /// How far a partner's clock may be ahead.
    static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    /// The one algorithm of proofs.
    private static final String ALGORITHM = "ES256";

    /// The claim that names the key.
    private static final String BINDING = "cnf";

    private final DpopProofs proofs;
    private final Clock clock;

    TokenBinding(DpopProofs proofs, Clock clock) {
        this.proofs = proofs;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().failure(new AuthenticationFailedException("Asked for outside a request"));
    }

    /// @return a failure with [AuthenticationFailedException] where the token or its proof is refused, and with
    ///         [Unavailable] where the database cannot say whether the proof was used
    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity); // nobody, whom a later gate refuses
        }
        boolean bound = token.containsClaim(BINDING);
        boolean proven = TenantByScheme.BOUND.equals(identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE));
        if (bound != proven || (isPartners(token) && !bound)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("The token is not used as it is bound"));
        }
        if (!proven) {
            return Uni.createFrom().item(identity);
        }
        RoutingContext request = Objects.requireNonNull(HttpSecurityUtils.getRoutingContextAttribute(attributes));
        JsonObject headers = Objects.requireNonNull(request.get(OidcUtils.DPOP_PROOF_JWT_HEADERS));
        JsonObject claims = Objects.requireNonNull(request.get(OidcUtils.DPOP_PROOF_JWT_CLAIMS));
        String key = token.getClaim(BINDING).toString();
        return context.runBlocking(() -> {
            use(headers, claims, key);
            return identity;
        });
    }

    private static boolean isPartners(JsonWebToken token) {
        return Claims.of(token).roles().contains(PARTNER);
    }

    private void use(JsonObject headers, JsonObject claims, String key) {
        boolean accepted = ALGORITHM.equals(headers.getString("alg"))
                && claims.getValue("iat") instanceof Number issuedAt
                && isFresh(Instant.ofEpochSecond(issuedAt.longValue()))
                && claims.getValue("jti") instanceof String id
                && !id.isBlank()
                && proofs.isFirstUse(key, id);
        if (!accepted) {
            throw new AuthenticationFailedException("The proof is of another algorithm, not fresh, or was used before");
        }
    }

    private boolean isFresh(Instant issuedAt) {
        Instant now = clock.instant();
        return issuedAt.isAfter(now.minus(PROOF_LIFE)) && issuedAt.isBefore(now.plus(CLOCK_SKEW));
    }
}
