package uk.safeguarding.conferences;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
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

    /// Children are named, or an outcome that names them.
    @Override
    protected void complete(String operation, ObjectNode body, String id) {
        if (operation.equals("scheduleConference")) {
            body.putArray("childIds").add(id);
        }
    }
}
