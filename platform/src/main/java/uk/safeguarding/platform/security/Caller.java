package uk.safeguarding.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Ids;

/// Who is asking, as the token says, and for what purpose. One to a request.
@RequestScoped
public class Caller {

    /// The authority of the service account that reads event logs; it stands for no authority's records.
    static final String EVERY_AUTHORITY = "*";

    private final JsonWebToken token;
    private final UUID requestId = Ids.next();
    private @Nullable Claims claims;
    private @Nullable PurposeOfUse purpose;
    private @Nullable String operation;
    private List<Policy.Row> rules = List.of();

    Caller(JsonWebToken token) {
        this.token = token;
    }

    public UUID requestId() {
        return requestId;
    }

    /// The person or service account, as Keycloak knows them.
    public @Nullable String subject() {
        return claims().subject();
    }

    /// The client system through which the request came.
    public @Nullable String client() {
        return claims().client();
    }

    /// The person's staff reference, which relationships, exclusions and "own" refer to.
    public @Nullable String staffId() {
        return claims().staffId();
    }

    /// The codes of the person's teams.
    public Set<String> teams() {
        return claims().teams();
    }

    /// The partner agency that the caller works for, if not the authority.
    public @Nullable String agency() {
        return claims().agency();
    }

    /// The code by which that agency's organisation is known, such as the Home Office's of a police force.
    public @Nullable String organisationCode() {
        return claims().organisationCode();
    }

    /// The GSS code of the caller's authority. A request without one sees nothing: it matches no row.
    public String localAuthority() {
        String claimed = claims().localAuthority();
        return claimed == null || claimed.equals(EVERY_AUTHORITY) ? "" : claimed;
    }

    /// The realm roles, such as `iro`.
    public Set<String> roles() {
        return claims().roles();
    }

    public @Nullable PurposeOfUse purpose() {
        return purpose;
    }

    /// The operation asked for, as OpenAPI names it; null until the policy has decided.
    public @Nullable String operation() {
        return operation;
    }

    /// Whether the operation concerns persons' records, so that what it discloses must be audited.
    public boolean personal() {
        return rules.stream().anyMatch(Policy.Row::personal);
    }

    /// The fields that the matrix lets this caller see, `ALL` or the name of a narrower view; null before it has
    /// decided.
    public @Nullable String fields() {
        return rules.isEmpty()
                ? null
                : rules.stream()
                        .map(Policy.Row::fields)
                        .distinct()
                        .sorted()
                        .findFirst()
                        .orElseThrow();
    }

    /// How much of the authority the matrix lets this caller see with this operation: the widest that one of the roles
    /// may; null before it has decided, and where no authority's records are concerned.
    public @Nullable Sight sight() {
        return rules.stream()
                .flatMap(row -> row.sight().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Whether the matrix lets this caller see every authority's rows, as the reader of event logs does.
    public boolean everyAuthority() {
        return rules.stream().anyMatch(row -> row.rows().equals(Policy.EVERY_AUTHORITY));
    }

    /// What the caller may do in their absence, of what they ask for now.
    public Mandate mandate() {
        return new Mandate(
                Objects.requireNonNull(subject()),
                client(),
                staffId(),
                agency(),
                localAuthority(),
                teams(),
                roles(),
                Objects.requireNonNull(operation),
                purpose);
    }

    /// Makes this the caller who gave the mandate, where there is no request.
    void standsFor(Mandate mandate, List<Policy.Row> rules) {
        claims = mandate.claims();
        operation = mandate.operation();
        admitted(rules, mandate.purpose());
    }

    /// Nothing where the token is not a valid one: who is refused for their token is audited as nobody.
    private Claims claims() {
        Claims read = claims;
        if (read == null) {
            try {
                read = Claims.of(token);
            } catch (AuthenticationFailedException notValid) {
                return Claims.NONE;
            }
            claims = read;
        }
        return read;
    }

    void asksFor(String operation) {
        this.operation = operation;
    }

    void admitted(List<Policy.Row> rules, @Nullable PurposeOfUse purpose) {
        this.rules = rules;
        this.purpose = purpose;
    }
}
