package uk.safeguarding.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// An access token as the realm would issue it for the demonstration user of a role, signed by the test's key:
/// `TestToken.as("iro").in("E08000018").sign()`. A partner's is bound to a key, so that a request needs a proof of it
/// besides: [#shown] adds both.
///
/// Each call gives a changed copy. What a token must not lack can be taken away ([#without]), to see it refused.
public final class TestToken {

    /// Of every token; the services under test accept no other.
    public static final String ISSUER = "http://localhost:8180/realms/safeguarding";

    /// The authority of a token that names none: Rutland.
    public static final String AUTHORITY = "E06000017";

    /// The team of those roles that have one.
    public static final String TEAM = "TEAM-1";

    /// The client system of a token that names none.
    static final String CLIENT = "suite-cli";

    private static final Map<String, List<String>> TEAMS =
            Map.of("social-worker", List.of(TEAM), "team-manager", List.of(TEAM));
    private static final String PARTNER = "partner-agency";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ProofKey PARTNERS_KEY = new ProofKey();

    /// By their claims: who asks again within the minute shows the same token, as a user of the suite does.
    private static final Map<Map<String, Object>, String> SIGNED = new ConcurrentHashMap<>();

    private final Map<String, Object> claims;

    private TestToken(Map<String, Object> claims) {
        this.claims = claims;
    }

    /// The token of one role in the sample authority.
    ///
    /// @param role a realm role, such as `iro`; `system` stands for no authority
    public static TestToken as(String role) {
        Map<String, Set<String>> permissions = Realm.ofSuite().permissions(role);
        Map<String, Object> access = new TreeMap<>();
        permissions.forEach((service, names) -> access.put(service, Map.of("roles", List.copyOf(names))));
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", ISSUER);
        claims.put("sub", role + "-subject");
        claims.put("azp", CLIENT);
        claims.put("typ", "Bearer");
        if (!permissions.isEmpty()) {
            claims.put("aud", new TreeSet<>(permissions.keySet()));
        }
        claims.put("localAuthority", role.equals("system") ? "*" : AUTHORITY);
        claims.put("staffId", role.toUpperCase(Locale.ROOT));
        if (TEAMS.containsKey(role)) {
            claims.put("teams", TEAMS.get(role));
        }
        claims.put("realm_access", Map.of("roles", List.of(role)));
        claims.put("resource_access", access);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        TestToken token = new TestToken(claims);
        return role.equals(PARTNER)
                ? token.without("staffId")
                        .with("agency", "POLICE")
                        .with("organisationCode", "33")
                        .boundTo(PARTNERS_KEY)
                : token;
    }

    /// The token that only the holder of that key can use.
    TestToken boundTo(ProofKey key) {
        return with("typ", "DPoP").with("cnf", Map.of("jkt", key.thumbprint()));
    }

    /// The token as whoever has got hold of it can use it.
    TestToken unbound() {
        return without("cnf").with("typ", "Bearer");
    }

    /// One claim of it that is a text.
    String claim(String name) {
        return (String) claims.get(name);
    }

    /// The token of another authority, given by its GSS code.
    public TestToken in(String localAuthority) {
        return with("localAuthority", localAuthority);
    }

    /// The token with one claim set or replaced.
    public TestToken with(String claim, Object value) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.put(claim, value);
        return new TestToken(changed);
    }

    /// The token with the permissions of one more role.
    public TestToken and(String role) {
        TestToken other = as(role);
        Map<String, Object> access = new TreeMap<>(map("resource_access"));
        other.map("resource_access").forEach((service, roles) -> access.merge(service, roles, TestToken::union));
        Set<Object> audience = new TreeSet<>(access.keySet());
        return with("aud", audience)
                .with("resource_access", access)
                .with("realm_access", union(claims.get("realm_access"), other.claims.get("realm_access")));
    }

    /// The token without that claim.
    public TestToken without(String claim) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.remove(claim);
        return new TestToken(changed);
    }

    /// The token that ran out an hour ago.
    public TestToken expired() {
        Instant then = Instant.now().minus(LIFE);
        return with("iat", then.minus(LIFE).getEpochSecond()).with("exp", then.getEpochSecond());
    }

    /// What follows the scheme in the header `Authorization`.
    public String sign() {
        return SIGNED.computeIfAbsent(
                claims, any -> sign(Map.of("alg", "RS256", "kid", TestKey.ID), TestKey.privateKey()));
    }

    /// The token with another header, signed by another key or by none.
    String sign(Map<String, Object> headers, @Nullable Key key) {
        try {
            return ProofKey.sign(headers, JSON.writeValueAsString(claims), key);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Shows the token with every request as its holder does: a bound one with a fresh proof.
    public Filter shown() {
        return credentials().filter();
    }

    Credentials credentials() {
        String token = sign();
        return claims.containsKey("cnf")
                ? (method, address) -> Credentials.bound(
                        token, PARTNERS_KEY.proof(method, address, token).sign())
                : Credentials.authorization("Bearer " + token);
    }

    @SuppressWarnings("unchecked") // claims of this name are made as maps above
    private Map<String, Object> map(String claim) {
        return (Map<String, Object>) claims.get(claim);
    }

    @SuppressWarnings("unchecked") // both are {"roles": [...]}
    private static Object union(Object one, Object other) {
        List<String> roles = new ArrayList<>(((Map<String, List<String>>) one).get("roles"));
        roles.addAll(((Map<String, List<String>>) other).get("roles"));
        return Map.of("roles", roles.stream().distinct().toList());
    }
}
