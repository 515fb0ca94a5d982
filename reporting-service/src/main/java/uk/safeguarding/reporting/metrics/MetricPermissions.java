package uk.safeguarding.reporting.metrics;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import uk.safeguarding.platform.error.DomainException.Forbidden;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.platform.security.Sight;

/// Who may ask for which figure. Figures about allegations have permissions of their own.
@ApplicationScoped
public class MetricPermissions {

    public static final String METRIC = "REPORTING__METRIC__RO";
    public static final String LADO_METRIC = "REPORTING__LADO_METRIC__RO";
    public static final String IRO_METRIC = "REPORTING__IRO_METRIC__RO";
    public static final String CONFERENCES_METRIC = "REPORTING__CONFERENCES_METRIC__RO";
    public static final String LINEAGE = "REPORTING__LINEAGE__RO";
    public static final String LADO_LINEAGE = "REPORTING__LADO_LINEAGE__RO";

    /// By section, who may ask for its figures of their own children, or of their team's.
    private static final Map<String, String> OWN = Map.of("iro", IRO_METRIC, "conferences", CONFERENCES_METRIC);

    private final SecurityIdentity identity;
    private final Caller caller;

    MetricPermissions(SecurityIdentity identity, Caller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    boolean mayAsk(Metric metric) {
        String own = OWN.get(metric.header().section());
        return mayAskOfAuthority(metric) || (own != null && identity.hasRole(own));
    }

    private boolean mayAskOfAuthority(Metric metric) {
        return identity.hasRole(metric.isLado() ? LADO_METRIC : METRIC);
    }

    /// @throws Forbidden if the caller may not ask for this figure
    void requireMetric(Metric metric) {
        require(mayAsk(metric));
    }

    /// Of how much of the authority the caller may ask for this figure: no more than the matrix says, and where the
    /// permission is for own figures never of all of it. Whoever sees the authority in one role, as a LADO does of
    /// the LADO's figures, sees no more in another.
    ///
    /// @throws Forbidden if the caller may not ask for this figure
    Sight scope(Metric metric) {
        requireMetric(metric);
        Sight sight = caller.sight();
        if (sight == null || (sight == Sight.AUTHORITY && !mayAskOfAuthority(metric))) {
            return Sight.OWN;
        }
        return sight;
    }

    /// Of how much of the authority the caller may see the records behind this figure.
    ///
    /// @throws Forbidden if the caller may not see them
    Sight lineageScope(Metric metric) {
        require(identity.hasRole(metric.isLado() ? LADO_LINEAGE : LINEAGE));
        return Objects.requireNonNullElse(caller.sight(), Sight.OWN);
    }

    /// Whether the caller may see records about allegations.
    public boolean seesAllegations() {
        return identity.hasRole(LADO_LINEAGE);
    }

    public boolean has(String permission) {
        return identity.hasRole(permission);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden("forbidden", "Your role may not do this");
        }
    }
}
