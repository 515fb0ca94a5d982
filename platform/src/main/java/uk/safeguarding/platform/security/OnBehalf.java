package uk.safeguarding.platform.security;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import uk.safeguarding.platform.error.DomainException.Forbidden;

/// Does in the background what somebody asked for, as they: the database shows it what they may see, for their purpose,
/// and the policy matrix decides as it does of a request of theirs.
@ApplicationScoped
public class OnBehalf {

    private final Policy policy;
    private final Caller caller;

    OnBehalf(Policy policy, Caller caller) {
        this.policy = policy;
        this.caller = caller;
    }

    /// @throws Forbidden `forbidden` if the matrix does not let their roles do it any more
    public <T> T of(Mandate mandate, Supplier<T> work) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            List<Policy.Row> rows = policy.admitting(mandate.operation(), mandate.roles());
            if (rows.isEmpty()) {
                throw new Forbidden("forbidden", "The role may not do this any more");
            }
            caller.standsFor(mandate, rows);
            return work.get();
        } finally {
            request.terminate();
        }
    }
}
