package uk.safeguarding.reporting;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.LimitContract;

@QuarkusTest
class LimitTest extends LimitContract {

    LimitTest() {
        super("performance-lead", "AUDIT", "/v1/metrics/%s/lineage?localAuthority=E06000017&period=2013-14");
    }
}
