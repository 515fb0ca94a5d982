package uk.safeguarding.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Remembers for a minute which bearer tokens were found valid, so that the many requests of one page do not each check
/// a signature and read the same claims four times over: half the work of a read.
///
/// Nothing is let through that would not be without it. A token is known again by the SHA-256 of the whole of it, and
/// forgotten with its expiry at the latest; access tokens are asked about nowhere else, so that until then nothing
/// could have ended them. One that is bound to a key is not remembered: each use has a proof of its own.
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final String SCHEME = "Bearer ";
    private static final String CONTEXT = RoutingContext.class.getName();

    private final OidcAuthenticationMechanism oidc;
    private final Clock clock;
    private final Cache<ByteBuffer, SecurityIdentity> verified = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<ByteBuffer, SecurityIdentity>creating((token, identity) -> lifeLeft(identity)))
            .build();

    VerifiedTokens(OidcAuthenticationMechanism oidc, Clock clock) {
        this.oidc = oidc;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        ByteBuffer token = tokenOf(context);
        SecurityIdentity known = token == null ? null : verified.getIfPresent(token);
        if (known != null) {
            return Uni.createFrom().item(asOf(context, known));
        }
        Uni<SecurityIdentity> asked = oidc.authenticate(context, providers);
        return token == null ? asked : asked.invoke(identity -> remember(token, identity));
    }

    private static @Nullable ByteBuffer tokenOf(RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return null;
        }
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(authorization.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void remember(ByteBuffer token, @Nullable SecurityIdentity identity) {
        if (identity != null
                && identity.getPrincipal() instanceof OidcJwtCallerPrincipal
                && OidcUtils.DEFAULT_TENANT_ID.equals(identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE))) {
            verified.put(token, asOf(null, identity));
        }
    }

    private Duration lifeLeft(SecurityIdentity identity) {
        long expiry = ((OidcJwtCallerPrincipal) identity.getPrincipal()).getExpirationTime();
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(expiry));
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    /// The identity in a request of its own: Quarkus keeps with it the request in which it was made.
    private static SecurityIdentity asOf(@Nullable RoutingContext context, SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(CONTEXT, context)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}
