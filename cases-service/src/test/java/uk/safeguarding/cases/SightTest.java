package uk.safeguarding.cases;

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
}
