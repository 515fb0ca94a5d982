package uk.safeguarding.platform.bulk;

import io.quarkus.arc.All;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.safeguarding.platform.bulk.BulkRecord.Intake;
import uk.safeguarding.platform.bulk.BulkRecord.Listing;
import uk.safeguarding.platform.error.DomainException.Forbidden;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.platform.security.Policy;
import uk.safeguarding.platform.security.PurposeOfUse;

/// The types of record that the service takes and gives in bulk.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class BulkRecords {

    private final Map<String, BulkRecord> records;
    private final Policy policy;
    private final Caller caller;
    private final SecurityIdentity identity;

    BulkRecords(@All List<BulkRecord> records, Policy policy, Caller caller, SecurityIdentity identity) {
        this.records = records.stream().collect(Collectors.toMap(BulkRecord::type, Function.identity()));
        this.policy = policy;
        this.caller = caller;
        this.identity = identity;
    }

    /// All of them.
    public List<BulkRecord> all() {
        return List.copyOf(records.values());
    }

    boolean has(String type) {
        return records.containsKey(type);
    }

    /// @throws Invalid `record-type-unknown` if there is no such type, or it is not created by any operation
    Intake<?> intake(String type) {
        return Optional.ofNullable(records.get(type))
                .<Intake<?>>map(BulkRecord::intake)
                .orElseThrow(() -> unknown("created"));
    }

    /// @throws Invalid `record-type-unknown` if there is no such type, or it has no list
    Listing<?> listing(String type) {
        return Optional.ofNullable(records.get(type))
                .<Listing<?>>map(BulkRecord::listing)
                .orElseThrow(() -> unknown("listed"));
    }

    /// Lets the caller ask for work that stands for an operation, if the operation would let them in as they ask now.
    ///
    /// @throws Forbidden `forbidden`, or `purpose-of-use-not-allowed`
    void mustBeOpen(Door door) {
        List<Policy.Row> rows = policy.admitting(door.operation(), caller.roles());
        if (rows.isEmpty() || door.permissions().stream().noneMatch(identity::hasRole)) {
            throw new Forbidden("forbidden", "Your role may not do this");
        }
        PurposeOfUse purpose = caller.purpose();
        if (rows.stream()
                .noneMatch(row -> row.purposes().isEmpty() || row.purposes().contains(purpose))) {
            throw new Forbidden("purpose-of-use-not-allowed", "Your role may not do this for that purpose");
        }
    }

    private static Invalid unknown(String what) {
        return new Invalid("record-type-unknown", "The service has no records of that type that are " + what);
    }
}
