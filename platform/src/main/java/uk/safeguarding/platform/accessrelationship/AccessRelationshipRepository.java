package uk.safeguarding.platform.accessrelationship;

import jakarta.enterprise.context.ApplicationScoped;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class AccessRelationshipRepository extends Records<AccessRelationship> {

    AccessRelationshipRepository() {
        super("access-relationship");
    }
}
