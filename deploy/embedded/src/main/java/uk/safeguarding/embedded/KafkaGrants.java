package uk.safeguarding.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/// Who may do what on the broker: each topic has one writer, so that an event proves its producer, and few readers.
/// What is not granted here is refused to all but the super users.
public final class KafkaGrants {

    /// The writer of each topic.
    public static final Map<String, String> WRITERS = Map.of(
            "safeguarding.cases.v1", "cases-service",
            "safeguarding.conferences.v1", "conferences-service",
            "safeguarding.lado.v1", "lado-service");

    /// The topics that each reader reads, in consumer groups whose names begin with its own.
    public static final Map<String, Set<String>> READERS = Map.of(
            "reporting-service", WRITERS.keySet(),
            "conferences-service", Set.of("safeguarding.cases.v1"));

    /// Of each topic: the number of instances of a consumer that can share it.
    public static final int PARTITIONS = 12;

    private KafkaGrants() {}

    static List<AclBinding> bindings() {
        List<AclBinding> bindings = new ArrayList<>();
        WRITERS.forEach((topic, writer) -> {
            bindings.add(allow(writer, topic(topic), AclOperation.WRITE));
            bindings.add(allow(writer, topic(topic), AclOperation.DESCRIBE));
            bindings.add(allow(writer, CLUSTER, AclOperation.IDEMPOTENT_WRITE));
        });
        READERS.forEach((reader, topics) -> {
            for (String topic : topics) {
                bindings.add(allow(reader, topic(topic), AclOperation.READ));
                bindings.add(allow(reader, topic(topic), AclOperation.DESCRIBE));
            }
            ResourcePattern groups = new ResourcePattern(ResourceType.GROUP, reader, PatternType.PREFIXED);
            bindings.add(allow(reader, groups, AclOperation.READ));
            bindings.add(allow(reader, groups, AclOperation.DESCRIBE));
        });
        return bindings;
    }

    private static final ResourcePattern CLUSTER =
            new ResourcePattern(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL);

    private static ResourcePattern topic(String name) {
        return new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
    }

    private static AclBinding allow(String user, ResourcePattern resource, AclOperation operation) {
        return new AclBinding(
                resource, new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }
}
