package uk.safeguarding.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.safeguarding.platform.testing.SightContract;

@QuarkusTest
class SightTest extends SightContract {

    @Override
    protected String aPersonWithEveryRecord() {
        return WholeChild.make();
    }

    @Override
    protected Map<String, String> tables() {
        return WholeChild.TABLES;
    }

    @Override
    protected void complete(String operation, ObjectNode body, String id) {
        if (operation.equals("mergeChild")) {
            body.put("into", id);
        }
        if (operation.equals("changeSiblingGroupMembers")) {
            ArrayNode members = body.putArray("members");
            Stream.of(id, UUID.randomUUID().toString())
                    .forEach(child -> members.addObject().put("childId", child).put("relation", "FULL"));
        }
    }
}
