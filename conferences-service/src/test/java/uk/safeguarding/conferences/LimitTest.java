package uk.safeguarding.conferences;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.LimitContract;

@QuarkusTest
class LimitTest extends LimitContract {

    LimitTest() {
        super("iro", "REVIEW", "/v1/children/%s");
    }
}
