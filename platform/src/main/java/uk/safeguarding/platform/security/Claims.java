package uk.safeguarding.platform.security;

import io.quarkus.arc.ClientProxy;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/// What a token says of its bearer, see [Caller]; null where it is silent.
///
/// It is read from the parsed claims and not through [JsonWebToken#getClaim(String)], which throws an exception and
/// catches it for each name that is not one of MicroProfile's own.
///
/// @param teams the codes of the person's teams
/// @param roles the realm roles
record Claims(
        @Nullable String subject,
        @Nullable String client,
        @Nullable String staffId,
        @Nullable String agency,
        @Nullable String organisationCode,
        @Nullable String localAuthority,
        Set<String> teams,
        Set<String> roles) {

    static final Claims NONE = new Claims(null, null, null, null, null, null, Set.of(), Set.of());

    /// @throws io.quarkus.security.AuthenticationFailedException if the token is not a valid one
    static Claims of(JsonWebToken token) {
        if (!(ClientProxy.unwrap(token) instanceof OidcJwtCallerPrincipal bearer)) {
            return NONE;
        }
        JwtClaims claims = bearer.getClaims();
        return new Claims(
                text(claims, "sub"),
                text(claims, "azp"),
                text(claims, "staffId"),
                text(claims, "agency"),
                text(claims, "organisationCode"),
                text(claims, "localAuthority"),
                texts(claims.getClaimValue("teams")),
                roles(claims.getClaimValue("realm_access")));
    }

    private static @Nullable String text(JwtClaims claims, String name) {
        return claims.getClaimValue(name) instanceof String text ? text : null;
    }

    private static Set<String> roles(@Nullable Object access) {
        return texts(access instanceof JsonObject object ? object.get("roles") : null);
    }

    private static Set<String> texts(@Nullable Object claim) {
        return claim instanceof JsonArray texts
                ? texts.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
