package uk.safeguarding.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// An access token as the realm would issue it for the demonstration user of a role, signed by the test's key:
/// `TestToken.as("iro").in("E08000018").sign()`.
///
/// Each call gives a changed copy. What a token must not lack can be taken away ([#without]), to see it refused.
public final class TestToken {

    /// Of every token; the services under test accept no other.
    public static final String ISSUER = "http://localhost:8180/realms/safeguarding";

    /// The authority of a token that names none: Rutland.
    public static final String AUTHORITY = "E06000017";

    private final Map<String, Object> claims;
    private final Duration life;

    private TestToken(Map<String, Object> claims, Duration life) {
        this.claims = claims;
        this.life = life;
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
        claims.put("azp", "suite-cli");
        claims.put("typ", "Bearer");
        if (!permissions.isEmpty()) {
            claims.put("aud", new TreeSet<>(permissions.keySet()));
        }
        claims.put("localAuthority", role.equals("system") ? "*" : AUTHORITY);
        claims.put("staffId", role.toUpperCase(Locale.ROOT));
        claims.put("realm_access", Map.of("roles", List.of(role)));
        claims.put("resource_access", access);
        return new TestToken(claims, Duration.ofHours(1));
    }

    /// The token of another authority, given by its GSS code.
    public TestToken in(String localAuthority) {
        return with("localAuthority", localAuthority);
    }

    /// The token with one claim set or replaced.
    public TestToken with(String claim, Object value) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.put(claim, value);
        return new TestToken(changed, life);
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
        return new TestToken(changed, life);
    }

    /// The token that ran out an hour ago.
    public TestToken expired() {
        return new TestToken(claims, Duration.ofHours(-1));
    }

    /// The value of the `Authorization` header after `Bearer `.
    public String sign() {
        JwtClaimsBuilder builder = Jwt.claims();
        claims.forEach(builder::claim);
        long now = System.currentTimeMillis() / 1000;
        return builder.issuedAt(now + Math.min(0, 2 * life.toSeconds()))
                .expiresAt(now + life.toSeconds())
                .jws()
                .sign(TestKey.privateKey());
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
