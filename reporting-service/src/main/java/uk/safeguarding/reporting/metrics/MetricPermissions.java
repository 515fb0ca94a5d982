package uk.safeguarding.reporting.metrics;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import uk.safeguarding.platform.error.DomainException.Forbidden;

/// Who may ask for which figure. Figures about allegations have permissions of their own.
@ApplicationScoped
public class MetricPermissions {

    public static final String METRIC = "REPORTING__METRIC__RO";
    public static final String LADO_METRIC = "REPORTING__LADO_METRIC__RO";
    public static final String LINEAGE = "REPORTING__LINEAGE__RO";
    public static final String LADO_LINEAGE = "REPORTING__LADO_LINEAGE__RO";

    private final SecurityIdentity identity;

    MetricPermissions(SecurityIdentity identity) {
        this.identity = identity;
    }

    boolean mayAsk(Metric metric) {
        return identity.hasRole(metric.isLado() ? LADO_METRIC : METRIC);
    }

    /// @throws Forbidden if the caller may not ask for this figure
    void requireMetric(Metric metric) {
        require(mayAsk(metric));
    }

    /// @throws Forbidden if the caller may not see the records behind this figure
    void requireLineage(Metric metric) {
        require(identity.hasRole(metric.isLado() ? LADO_LINEAGE : LINEAGE));
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
